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
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
    Object close = null;
    for (Object constant : type.getEnumConstants()) {
      String name = ((Enum<?>) constant).name();
      if (name.equals(text)) {
        return constant;
      }
      close = name.equalsIgnoreCase(text) ? constant : close;
    }
    if (close == null) {
      throw new IllegalArgumentException(text + " is no " + type.getSimpleName());
    }
    return close;
  }

  private static boolean flag(String text) {
    String word = text.toLowerCase(Locale.ROOT);
    if (Words.YES.contains(word)) {
      return true;
    }
    if (Words.NO.contains(word)) {
      return false;
    }
    throw new IllegalArgumentException(text + " is neither yes nor no");
  }

  /**
   * Fifteen minutes are {@code 15m}, {@code 15 min} being two words; {@code 1h30m}, {@code 1ч30м}
   * and, as it is stored, {@code PT15M} are read as well.
   */
  private static Duration duration(String text) {
    if (text.startsWith("P")) {
      return Duration.parse(text);
    }
    Matcher parts = Words.DURATION.matcher(text);
    if (text.isEmpty() || !parts.matches()) {
      throw new IllegalArgumentException(text + " is no duration");
    }
    return Duration.ofDays(number(parts.group(1)))
        .plusHours(number(parts.group(2)))
        .plusMinutes(number(parts.group(3)))
        .plusSeconds(number(parts.group(4)));
  }

  private static long number(@Nullable String digits) {
    return digits == null ? 0 : Long.parseLong(digits);
  }

  private static LocalDate date(String text) {
    String[] parts = text.split("\\.", -1);
    return LocalDate.parse(
        parts.length == 3
            ? "%s-%2s-%2s".formatted(parts[2], parts[1], parts[0]).replace(' ', '0')
            : text);
  }

  /** What people write, in English and Russian. */
  final class Words {
    private static final Set<String> YES = Set.of("true", "yes", "y", "on", "да", "вкл");
    private static final Set<String> NO = Set.of("false", "no", "n", "off", "нет", "выкл");

    /** Up to nine digits a unit, so that a sum of them is a time some clock can still show. */
    private static final Pattern DURATION =
        Pattern.compile(
            "(?:([0-9]{1,9})[dд])?(?:([0-9]{1,9})[hч])?(?:([0-9]{1,9})[mм])?(?:([0-9]{1,9})[sс])?",
            Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);

    private Words() {}
  }

  /** The types by class; a holder, since an interface cannot have private constants. */
  final class All {
    private static final Map<Class<?>, Scalar> BY_TYPE = new HashMap<>();

    static {
      BY_TYPE.put(String.class, (type, text) -> text);
      put(int.class, Integer.class, (type, text) -> Integer.valueOf(text));
      put(long.class, Long.class, (type, text) -> Long.valueOf(text));
      put(double.class, Double.class, (type, text) -> Double.valueOf(text.replace(',', '.')));
      put(boolean.class, Boolean.class, (type, text) -> flag(text));
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
