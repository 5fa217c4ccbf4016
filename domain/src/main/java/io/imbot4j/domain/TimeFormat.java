package io.imbot4j.domain;

import java.util.regex.Pattern;

/**
 * How a time in a text is written for each reader, by the portal's name for it: the reader's
 * language decides what it looks like.
 *
 * <p>The manual shows only {@code SHORT_TIME_FORMAT}; the other constants are the names a portal's
 * regional settings use. Immutable.
 *
 * @param name capitals and underscores
 */
public record TimeFormat(String name) {
  // Above the constants, which are checked when they are made.
  private static final Pattern FORM = Pattern.compile("[A-Z][A-Z_]{0,63}");

  /** Hours and minutes. */
  public static final TimeFormat SHORT_TIME = new TimeFormat("SHORT_TIME_FORMAT");

  /** Hours, minutes and seconds. */
  public static final TimeFormat LONG_TIME = new TimeFormat("LONG_TIME_FORMAT");

  /** A date in digits. */
  public static final TimeFormat SHORT_DATE = new TimeFormat("SHORT_DATE_FORMAT");

  /** A date with the month shortened to some letters. */
  public static final TimeFormat MEDIUM_DATE = new TimeFormat("MEDIUM_DATE_FORMAT");

  /** A date with the month's name. */
  public static final TimeFormat LONG_DATE = new TimeFormat("LONG_DATE_FORMAT");

  /** A date with the names of the day and the month. */
  public static final TimeFormat FULL_DATE = new TimeFormat("FULL_DATE_FORMAT");

  /** A day and a month's name, without the year. */
  public static final TimeFormat DAY_MONTH = new TimeFormat("DAY_MONTH_FORMAT");

  /**
   * @throws IllegalArgumentException if {@code name} is not capitals and underscores
   */
  public TimeFormat {
    if (!FORM.matcher(name).matches()) {
      throw new IllegalArgumentException(
          "time format \"" + name + "\" is not capitals and underscores, as SHORT_TIME_FORMAT is");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
