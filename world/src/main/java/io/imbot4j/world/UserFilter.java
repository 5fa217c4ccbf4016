package io.imbot4j.world;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The conditions of {@code user.get}: a field's name, and before it how it is compared. */
final class UserFilter {
  private static final Pattern CONDITION = Pattern.compile("(\\W*)(\\w+)");
  private static final List<String> SEARCHED = List.of("NAME", "LAST_NAME", "WORK_POSITION");

  private UserFilter() {}

  /** A person whose fields fulfil every condition; one on a field nobody has says nothing. */
  static Predicate<Map<String, @Nullable Object>> of(Map<String, @Nullable Object> conditions) {
    return (Map<String, @Nullable Object> user) ->
        conditions.entrySet().stream()
            .allMatch(each -> holds(user, each.getKey(), each.getValue()));
  }

  /** A person in whose fields each of these words is found, FIND in any field. */
  static Predicate<Map<String, @Nullable Object>> words(Map<String, @Nullable Object> words) {
    return (Map<String, @Nullable Object> user) ->
        words.entrySet().stream()
            .allMatch(each -> holds(user, "%" + each.getKey(), each.getValue()));
  }

  /** Numbers by their size, texts by the alphabet. */
  static int compare(@Nullable Object one, @Nullable Object other) {
    String left = text(one);
    String right = text(other);
    return left.matches("\\d{1,9}") && right.matches("\\d{1,9}")
        ? Integer.compare(Integer.parseInt(left), Integer.parseInt(right))
        : left.compareTo(right);
  }

  private static boolean holds(
      Map<String, @Nullable Object> user, String key, @Nullable Object wanted) {
    Matcher condition = CONDITION.matcher(key);
    if (!condition.matches()) {
      return true;
    }
    String how = condition.group(1);
    String field = condition.group(2);
    if (List.of("FIND", "NAME_SEARCH").contains(field)) {
      return SEARCHED.stream().anyMatch(each -> text(user.get(each)).contains(text(wanted)));
    }
    if (!user.containsKey(field)) {
      return true;
    }
    boolean not = how.startsWith("!");
    return not != all(user.get(field)).stream().anyMatch(value -> any(how, value, wanted));
  }

  private static boolean any(String how, @Nullable Object value, @Nullable Object wanted) {
    return all(wanted).stream().anyMatch(each -> compares(how.replace("!", ""), value, each));
  }

  private static boolean compares(String how, @Nullable Object value, @Nullable Object wanted) {
    int order = compare(value, wanted);
    return switch (how) {
      case ">=" -> order >= 0;
      case ">" -> order > 0;
      case "<=" -> order <= 0;
      case "<" -> order < 0;
      case "%" -> text(value).contains(text(wanted));
      case "=%", "%=" -> text(value).matches(like(text(wanted)));
      default -> order == 0;
    };
  }

  private static String like(String pattern) {
    return "(?s)" + Pattern.quote(pattern).replace("%", "\\E.*\\Q");
  }

  private static Collection<?> all(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      return map.values();
    }
    return value instanceof Collection<?> list ? list : List.of(value == null ? "" : value);
  }

  /** The case of letters does not matter; yes and no are as a form would have them. */
  private static String text(@Nullable Object value) {
    if (value instanceof Boolean yes) {
      return yes ? "1" : "0";
    }
    String text = String.valueOf(value == null ? "" : value).toLowerCase(Locale.ROOT);
    return text.equals("true") || text.equals("y") ? "1" : text.equals("n") ? "0" : text;
  }
}
