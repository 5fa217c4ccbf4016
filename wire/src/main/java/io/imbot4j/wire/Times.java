package io.imbot4j.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moments as the platform writes them: ISO 8601 with an offset, in whole seconds. */
final class Times {
  private static final String USUAL = "0000-00-00T00:00:00+00:00";
  private static final int MOST_HOURS_AHEAD = 18;

  private Times() {}

  static @Nullable String written(@Nullable OffsetDateTime moment) {
    return moment == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS));
  }

  /**
   * Reads what {@link OffsetDateTime#parse(CharSequence)} does, and the usual {@code
   * 2026-07-25T19:20:00+02:00} in a tenth of its time.
   *
   * @throws DateTimeException if it cannot be read
   */
  static Instant parse(String text) {
    if (!isUsual(text)) {
      return OffsetDateTime.parse(text).toInstant();
    }
    LocalDateTime local =
        LocalDateTime.of(
            two(text, 0) * 100 + two(text, 2),
            two(text, 5),
            two(text, 8),
            two(text, 11),
            two(text, 14),
            two(text, 17));
    // To make an offset of it takes longer than all the rest.
    long ahead = (two(text, 20) * 60 + two(text, 23)) * 60L;
    long utc = local.toEpochSecond(ZoneOffset.UTC);
    return Instant.ofEpochSecond(text.charAt(19) == '-' ? utc + ahead : utc - ahead);
  }

  private static boolean isUsual(String text) {
    if (text.length() != USUAL.length()) {
      return false;
    }
    for (int i = 0; i < USUAL.length(); i++) {
      char letter = text.charAt(i);
      boolean isThere =
          switch (USUAL.charAt(i)) {
            case '0' -> letter >= '0' && letter <= '9';
            case '+' -> letter == '+' || letter == '-';
            default -> letter == USUAL.charAt(i);
          };
      if (!isThere) {
        return false;
      }
    }
    return two(text, 20) < MOST_HOURS_AHEAD && two(text, 23) < 60;
  }

  private static int two(String text, int at) {
    return (text.charAt(at) - '0') * 10 + text.charAt(at + 1) - '0';
  }

  /** {@code null} where there is none, or none that can be read. */
  static @Nullable Instant read(Tree moment) {
    try {
      return moment.isAbsent() ? null : parse(moment.text());
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
