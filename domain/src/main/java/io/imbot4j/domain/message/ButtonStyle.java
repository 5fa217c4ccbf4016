package io.imbot4j.domain.message;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How a button looks. Immutable.
 *
 * @param token the platform's word for a colour: {@code primary}, {@code secondary}, {@code alert},
 *     {@code base}; {@code null} for none
 * @param background HEX, {@code null} for none
 * @param foreground HEX, {@code null} for none
 * @param width in pixels, 0 for what fits
 */
public record ButtonStyle(
    @Nullable String token,
    @Nullable String background,
    @Nullable String foreground,
    int width,
    boolean disabled) {

  /** What a button looks like when nothing is said. */
  public static final ButtonStyle PLAIN = new ButtonStyle(null, null, null, 0, false);

  private static final Pattern HEX = Pattern.compile("#(?:[0-9a-fA-F]{3}|[0-9a-fA-F]{6})");

  /**
   * @throws IllegalArgumentException if a colour is no HEX, or the width is negative
   */
  public ButtonStyle {
    requireHex("background", background);
    requireHex("foreground", foreground);
    if (width < 0) {
      throw new IllegalArgumentException(
          "button width is " + width + " pixels; give 0 for what fits");
    }
  }

  private static void requireHex(String field, @Nullable String color) {
    if (color != null && !HEX.matcher(color).matches()) {
      throw new IllegalArgumentException(
          "button " + field + " \"" + color + "\" is not # with 3 or 6 hex digits");
    }
  }
}
