package io.imbot4j.domain.message;

/**
 * A line of a {@link Menu}. Immutable.
 *
 * @param text what it says, not blank
 * @param action what a choice does
 * @param devices where it is offered
 * @param disabled whether it is shown but cannot be chosen
 */
public record MenuItem(String text, ButtonAction action, Devices devices, boolean disabled) {
  /**
   * @throws IllegalArgumentException if the text is blank: the portal drops such a line without a
   *     word
   */
  public MenuItem {
    if (text.isBlank()) {
      throw new IllegalArgumentException("menu item text is blank; the portal drops such an item");
    }
  }

  /** A line that does this. */
  public static MenuItem doing(String text, ButtonAction action) {
    return new MenuItem(text, action, Devices.ALL, false);
  }

  /** Brings {@code payload} back to the bot's route for its type, as a button does. */
  public static MenuItem of(String text, Record payload) {
    return doing(text, new ButtonAction.Payload(payload, false));
  }

  /** The same line with another action. */
  public MenuItem withAction(ButtonAction other) {
    return new MenuItem(text, other, devices, disabled);
  }

  /** The same line offered on these devices alone. */
  public MenuItem on(Devices some) {
    return new MenuItem(text, action, some, disabled);
  }

  /** The same line, shown but not to be chosen. */
  public MenuItem disabled(boolean off) {
    return new MenuItem(text, action, devices, off);
  }
}
