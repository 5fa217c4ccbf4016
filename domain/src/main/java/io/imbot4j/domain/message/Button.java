package io.imbot4j.domain.message;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.command.CommandName;
import java.net.URI;

/**
 * A button under a message. Immutable.
 *
 * @param text what it says, not blank
 */
public record Button(String text, ButtonAction action, ButtonStyle style) {
  /**
   * @throws IllegalArgumentException if the text is blank: the portal drops such a button without a
   *     word
   */
  public Button {
    if (text.isBlank()) {
      throw new IllegalArgumentException("button text is blank; the portal drops such a button");
    }
  }

  /** Brings {@code payload} back to the bot's route for its type. */
  public static Button of(String text, Record payload) {
    return plain(text, new ButtonAction.Payload(payload, false));
  }

  /** Like {@link #of}, and locks the keyboard until the bot changes the message. */
  public static Button once(String text, Record payload) {
    return plain(text, new ButtonAction.Payload(payload, true));
  }

  /** Calls a command of the bot. */
  public static Button command(String text, String name, String params) {
    return plain(text, new ButtonAction.Command(new CommandName(name), params, false));
  }

  /** Opens an address. */
  public static Button link(String text, URI address) {
    return plain(text, new ButtonAction.Link(address.toString()));
  }

  /** Puts {@code value} into the person's input field. */
  public static Button put(String text, String value) {
    return plain(text, new ButtonAction.Put(value));
  }

  /** Sends {@code value} in the person's name. */
  public static Button send(String text, String value) {
    return plain(text, new ButtonAction.Send(value));
  }

  /** Copies {@code value}. */
  public static Button copy(String text, String value) {
    return plain(text, new ButtonAction.Copy(value));
  }

  /** Calls a phone number. */
  public static Button call(String text, String phone) {
    return plain(text, new ButtonAction.Call(phone));
  }

  /** Opens a dialog. */
  public static Button open(String text, DialogId dialog) {
    return plain(text, new ButtonAction.Open(dialog));
  }

  /** The same button with another action. */
  public Button withAction(ButtonAction other) {
    return new Button(text, other, style);
  }

  /** The same button in the portal's main colour. */
  public Button primary() {
    return styled(style.in(ColorToken.PRIMARY));
  }

  /** The same button in the portal's warning colour. */
  public Button alert() {
    return styled(style.in(ColorToken.ALERT));
  }

  /** The same button with another look. */
  public Button styled(ButtonStyle other) {
    return new Button(text, action, other);
  }

  private static Button plain(String text, ButtonAction action) {
    return new Button(text, action, ButtonStyle.PLAIN);
  }
}
