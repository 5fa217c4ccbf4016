package io.imbot4j.domain.message;

import org.jspecify.annotations.Nullable;

/**
 * How a button looks. Immutable.
 *
 * @param token its colour by its role, {@code null} for the usual one
 * @param background HEX, {@code null} for none
 * @param foreground HEX, {@code null} for none
 * @param width in pixels, 0 for what fits
 */
public record ButtonStyle(
    @Nullable ColorToken token,
    @Nullable String background,
    @Nullable String foreground,
    int width,
    boolean disabled) {

  /** What a button looks like when nothing is said. */
  public static final ButtonStyle PLAIN = new ButtonStyle(null, null, null, 0, false);

  /**
   * @throws IllegalArgumentException if a colour is no HEX, or the width is negative
   */
  public ButtonStyle {
    Looks.requireHex("button background", background);
    Looks.requireHex("button foreground", foreground);
    Looks.requireSize("button width", width);
  }
}
