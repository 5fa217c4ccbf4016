package io.imbot4j.world;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The parameters of a call, read as leniently as PHP reads them. Immutable. */
final class Params {
  private static final Set<String> NO = Set.of("N", "0", "", "FALSE", "NO");

  private final Map<String, @Nullable Object> values;

  Params(Map<String, @Nullable Object> values) {
    this.values = values;
  }

  /** The same with keys in upper case, as the old methods see them. */
  Params upperCase() {
    Map<String, @Nullable Object> upper = new LinkedHashMap<>();
    values.forEach((key, value) -> upper.put(key.toUpperCase(Locale.ROOT), value));
    return new Params(upper);
  }

  Map<String, @Nullable Object> asMap() {
    return values;
  }

  boolean isEmpty() {
    return values.isEmpty();
  }

  /** Whether the key was given at all, be it as null. */
  boolean has(String key) {
    return values.containsKey(key);
  }

  @Nullable Object raw(String key) {
    return values.get(key);
  }

  /** The value as text, empty when absent, null or not a scalar. */
  String text(String key) {
    Object value = values.get(key);
    if (value instanceof Boolean yes) {
      return yes ? "1" : "";
    }
    return value instanceof String || value instanceof Number ? String.valueOf(value) : "";
  }

  /** The value as a whole number, 0 when it is none. */
  int number(String key) {
    return number(values.get(key));
  }

  /** How many of something are asked for: the usual number when none are, never more than most. */
  int size(String key, int usual, int most) {
    int asked = number(key);
    return asked <= 0 ? usual : Math.min(asked, most);
  }

  /** Whether a number was to be given and something else was. */
  boolean isWord(String key) {
    Object value = values.get(key);
    return value != null
        && !(value instanceof Number)
        && !String.valueOf(value).strip().matches("-?\\d{0,9}");
  }

  /** The moment under a key, empty when it is not written as ISO 8601 with an offset. */
  Optional<Instant> time(String key) {
    try {
      return Optional.of(OffsetDateTime.parse(text(key)).toInstant());
    } catch (DateTimeParseException other) {
      return Optional.empty();
    }
  }

  boolean flag(String key, boolean otherwise) {
    Object value = values.get(key);
    return value == null ? otherwise : isYes(value);
  }

  /** The map under a key, empty when there is none. */
  Params child(String key) {
    return of(values.get(key));
  }

  /** Whether there is a list under the key, or a map that counts as one. */
  boolean isList(String key) {
    return values.get(key) instanceof List<?> || values.get(key) instanceof Map<?, ?>;
  }

  /** The list under a key; a map counts by its values, anything else is empty. */
  List<@Nullable Object> list(String key) {
    Object value = values.get(key);
    if (value instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    return value instanceof Map<?, ?> map ? new ArrayList<>(map.values()) : List.of();
  }

  /** The numbers of a list, without zeros and repeats. */
  List<Integer> numbers(String key) {
    return list(key).stream().map(Params::number).filter(id -> id > 0).distinct().toList();
  }

  static Params of(@Nullable Object tree) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    if (tree instanceof Map<?, ?> given) {
      given.forEach((key, value) -> map.put(String.valueOf(key), value));
    }
    return new Params(map);
  }

  private static boolean isYes(Object value) {
    if (value instanceof Boolean yes) {
      return yes;
    }
    return !NO.contains(String.valueOf(value).strip().toUpperCase(Locale.ROOT));
  }

  private static int number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number.intValue();
    }
    String text = value instanceof String given ? given.strip() : "";
    return text.matches("-?\\d{1,9}") ? Integer.parseInt(text) : 0;
  }
}
