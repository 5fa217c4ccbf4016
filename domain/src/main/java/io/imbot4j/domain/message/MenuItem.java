package io.imbot4j.domain.message;

/**
 * A line of a {@link Menu}. Immutable.
 *
 * @param text what it says, not blank
 * @param action one that needs no runtime: a {@link ButtonAction.Payload} cannot be sent
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
  public static MenuItem of(String text, ButtonAction action) {
    return new MenuItem(text, action, Devices.ALL, false);
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
