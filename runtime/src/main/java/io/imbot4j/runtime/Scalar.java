package io.imbot4j.runtime;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The simple values a record may hold, and how each is read from a text: one a person typed, or one
 * that was stored.
 */
@FunctionalInterface
interface Scalar {
  /**
   * @throws IllegalArgumentException if the text is no such value
   */
  Object read(Class<?> type, String text);

  /** How values of a type are read; {@code null} for a type that is none of the simple ones. */
  static @Nullable Scalar of(Class<?> type) {
    return type.isEnum() ? Scalar::constant : All.BY_TYPE.get(type);
  }

  /** A value as it is stored: a text, a whole number, a number or a boolean. */
  static Object plain(Object value) {
    if (value instanceof Integer || value instanceof Long) {
      return ((Number) value).longValue();
    }
    if (value instanceof Boolean || value instanceof Double) {
      return value;
    }
    return value instanceof Enum<?> constant ? constant.name() : value.toString();
  }

  private static Object constant(Class<?> type, String text) {
    for (Object constant : type.getEnumConstants()) {
      if (((Enum<?>) constant).name().equalsIgnoreCase(text)) {
        return constant;
      }
    }
    throw new IllegalArgumentException(text + " is no " + type.getSimpleName());
  }

  /**
   * Fifteen minutes are {@code 15m}, {@code 15 min} being two words; {@code 1h30m} and {@code
   * PT15M} are read as well.
   */
  private static Duration duration(String text) {
    String word = text.toUpperCase(Locale.ROOT);
    if (word.startsWith("P")) {
      return Duration.parse(word);
    }
    int day = word.indexOf('D');
    String days = day < 0 ? "" : word.substring(0, day + 1);
    String times = word.substring(day + 1);
    return Duration.parse("P" + days + (times.isEmpty() ? "" : "T" + times));
  }

  private static LocalDate date(String text) {
    String[] parts = text.split("\\.", -1);
    return LocalDate.parse(
        parts.length == 3
            ? "%s-%2s-%2s".formatted(parts[2], parts[1], parts[0]).replace(' ', '0')
            : text);
  }

  /** The types by class; a holder, since an interface cannot have private constants. */
  final class All {
    private static final Map<Class<?>, Scalar> BY_TYPE = new HashMap<>();

    static {
      BY_TYPE.put(String.class, (type, text) -> text);
      put(int.class, Integer.class, (type, text) -> Integer.valueOf(text));
      put(long.class, Long.class, (type, text) -> Long.valueOf(text));
      put(double.class, Double.class, (type, text) -> Double.valueOf(text.replace(',', '.')));
      put(boolean.class, Boolean.class, (type, text) -> Boolean.valueOf(text));
      BY_TYPE.put(Duration.class, time(Scalar::duration));
      BY_TYPE.put(LocalDate.class, time(Scalar::date));
      BY_TYPE.put(LocalTime.class, time(LocalTime::parse));
      BY_TYPE.put(LocalDateTime.class, time(LocalDateTime::parse));
      BY_TYPE.put(Instant.class, time(Instant::parse));
    }

    private All() {}

    private static void put(Class<?> primitive, Class<?> boxed, Scalar scalar) {
      BY_TYPE.put(primitive, scalar);
      BY_TYPE.put(boxed, scalar);
    }

    private static Scalar time(Function<String, Object> parser) {
      return (type, text) -> {
        try {
          return parser.apply(text);
        } catch (DateTimeParseException e) {
          throw new IllegalArgumentException(text + " is no " + type.getSimpleName(), e);
        }
      };
    }
  }
}
