package io.imbot4j.conformance;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The leaves of a tree, and what each may be changed into. */
final class Leaves {
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,15}");
  private static final Pattern DATE = Pattern.compile("20\\d\\d-.*");
  private static final Pattern COLOR = Pattern.compile("#[0-9a-fA-F]{6}");
  private static final String MOMENT = "2027-01-31T10:20:30+03:00";
  private static final List<Object> FILLINGS =
      List.of(7, "filled", MOMENT, true, List.of(7), Map.of("id", 7), Map.of("height", 7));

  private Leaves() {}

  /** The path of every leaf; an empty list or map is one. */
  static List<List<Object>> paths(@Nullable Object tree) {
    List<List<Object>> paths = new ArrayList<>();
    walk(tree, List.of(), paths::add);
    return paths;
  }

  private static void walk(
      @Nullable Object node, List<Object> path, Consumer<List<Object>> leaves) {
    if (node instanceof Map<?, ?> map && !map.isEmpty()) {
      map.forEach((key, element) -> walk(element, below(path, String.valueOf(key)), leaves));
    } else if (node instanceof List<?> list && !list.isEmpty()) {
      for (int i = 0; i < list.size(); i++) {
        walk(list.get(i), below(path, i), leaves);
      }
    } else {
      leaves.accept(path);
    }
  }

  /** Other values for a leaf; one that is noticed is enough. */
  static List<Object> others(@Nullable Object leaf) {
    if (leaf instanceof Number number) {
      return List.of(number.longValue() + 1);
    }
    if (leaf instanceof Boolean flag && flag) {
      return List.of(false);
    }
    return leaf instanceof String text && !text.isEmpty() ? List.of(other(text)) : FILLINGS;
  }

  private static String other(String text) {
    if (NUMBER.matcher(text).matches()) {
      return Long.toString(Long.parseLong(text) + 1);
    }
    if (DATE.matcher(text).matches()) {
      return MOMENT;
    }
    if (COLOR.matcher(text).matches()) {
      return "#010203";
    }
    return switch (text) {
      case "Y" -> "N";
      case "N" -> "Y";
      default -> text + "x";
    };
  }

  /** Everything that stands where a name says, in any element of a list. */
  static List<Object> named(@Nullable Object tree, String name) {
    List<Object> found = new ArrayList<>();
    named(tree, "", name, found);
    return found;
  }

  private static void named(@Nullable Object node, String here, String name, List<Object> found) {
    if (node != null && here.equals(name)) {
      found.add(node);
    }
    if (node instanceof Map<?, ?> map) {
      map.forEach(
          (key, element) ->
              named(element, here.isEmpty() ? "" + key : here + "." + key, name, found));
    } else if (node instanceof List<?> list) {
      list.forEach(element -> named(element, here + "[]", name, found));
    }
  }

  static @Nullable Object at(@Nullable Object tree, List<Object> path) {
    @Nullable Object here = tree;
    for (Object step : path) {
      here = here instanceof List<?> list ? list.get((Integer) step) : Json.map(here).get(step);
    }
    return here;
  }

  /** A copy of the tree with another value at a path. */
  static @Nullable Object with(@Nullable Object tree, List<Object> path, Object value) {
    if (path.isEmpty()) {
      return value;
    }
    Object step = path.get(0);
    List<Object> rest = path.subList(1, path.size());
    if (tree instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list);
      copy.set((Integer) step, with(copy.get((Integer) step), rest, value));
      return copy;
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>(Json.map(tree));
    copy.put((String) step, with(copy.get(step), rest, value));
    return copy;
  }

  /** Such as {@code result.users[0].name}. */
  static String name(List<Object> path) {
    StringBuilder name = new StringBuilder();
    for (Object step : path) {
      if (step instanceof Integer) {
        name.append("[]");
      } else {
        name.append(name.isEmpty() ? "" : ".").append(step);
      }
    }
    return name.toString();
  }

  private static List<Object> below(List<Object> path, Object step) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
