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
  private static final int NO_DIGITS = -10_000;

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
    if (text.length() != USUAL.length() || !isPunctuated(text)) {
      return OffsetDateTime.parse(text).toInstant();
    }
    int year = two(text, 0) * 100 + two(text, 2);
    int month = two(text, 5);
    int day = two(text, 8);
    int hour = two(text, 11);
    int minute = two(text, 14);
    int second = two(text, 17);
    int hoursAhead = two(text, 20);
    int minutesAhead = two(text, 23);
    boolean isInDigits =
        (year | month | day | hour | minute | second | hoursAhead | minutesAhead) >= 0;
    if (!isInDigits || hoursAhead >= MOST_HOURS_AHEAD || minutesAhead >= 60) {
      return OffsetDateTime.parse(text).toInstant();
    }
    // To make an offset of it takes longer than all the rest.
    long ahead = (hoursAhead * 60 + minutesAhead) * 60L;
    long utc =
        LocalDateTime.of(year, month, day, hour, minute, second).toEpochSecond(ZoneOffset.UTC);
    return Instant.ofEpochSecond(text.charAt(19) == '-' ? utc + ahead : utc - ahead);
  }

  private static boolean isPunctuated(String text) {
    return text.charAt(4) == '-'
        && text.charAt(7) == '-'
        && text.charAt(10) == 'T'
        && text.charAt(13) == ':'
        && text.charAt(16) == ':'
        && (text.charAt(19) == '+' || text.charAt(19) == '-')
        && text.charAt(22) == ':';
  }

  /** Two digits as a number; below zero, and far enough for a year, where one is no digit. */
  private static int two(String text, int at) {
    int tens = text.charAt(at) - '0';
    int ones = text.charAt(at + 1) - '0';
    boolean areDigits = tens >= 0 && tens <= 9 && ones >= 0 && ones <= 9;
    return areDigits ? tens * 10 + ones : NO_DIGITS;
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
