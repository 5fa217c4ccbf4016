package io.imbot4j.domain.message;

import org.jspecify.annotations.Nullable;

/**
 * How a button looks. Immutable.
 *
 * @param token its colour by its role, {@code null} for the usual one
 * @param background HEX, {@code null} for none
 * @param foreground HEX, {@code null} for none
 * @param width in pixels, 0 for what fits
 * @param disabled whether it is shown but cannot be pressed
 * @param offBackground HEX while it is disabled, {@code null} for none
 * @param offForeground HEX while it is disabled, {@code null} for none
 * @param devices where it is offered
 */
public record ButtonStyle(
    @Nullable ColorToken token,
    @Nullable String background,
    @Nullable String foreground,
    int width,
    boolean disabled,
    @Nullable String offBackground,
    @Nullable String offForeground,
    Devices devices) {

  /** What a button looks like when nothing is said. */
  public static final ButtonStyle PLAIN = new ButtonStyle(null, null, null, 0, false);

  /**
   * @throws IllegalArgumentException if a colour is no HEX, or the width is negative
   */
  public ButtonStyle {
    Looks.requireHex("button background", background);
    Looks.requireHex("button foreground", foreground);
    Looks.requireHex("button background while disabled", offBackground);
    Looks.requireHex("button foreground while disabled", offForeground);
    Looks.requireSize("button width", width);
  }

  /** A look that is the same on all devices, disabled or not. */
  public ButtonStyle(
      @Nullable ColorToken token,
      @Nullable String background,
      @Nullable String foreground,
      int width,
      boolean disabled) {
    this(token, background, foreground, width, disabled, null, null, Devices.ALL);
  }

  /** The same look in the colour of a role, and in no other. */
  ButtonStyle in(ColorToken role) {
    return new ButtonStyle(
        role, null, null, width, disabled, offBackground, offForeground, devices);
  }

  /** The same look with colours of its own while it is disabled; {@code null} for none. */
  public ButtonStyle whileDisabled(
      @Nullable String otherBackground, @Nullable String otherForeground) {
    return new ButtonStyle(
        token, background, foreground, width, disabled, otherBackground, otherForeground, devices);
  }

  /** The same look on these devices alone. */
  public ButtonStyle on(Devices some) {
    return new ButtonStyle(
        token, background, foreground, width, disabled, offBackground, offForeground, some);
  }
}
