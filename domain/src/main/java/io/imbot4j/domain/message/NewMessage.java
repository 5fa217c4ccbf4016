package io.imbot4j.domain.message;

import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Text;
import org.jspecify.annotations.Nullable;

/**
 * A message to send, or what an edited one becomes. Immutable.
 *
 * @param text not blank
 * @param keyboard {@code null} for none; in an edit {@code null} leaves the buttons as they are and
 *     {@link Keyboard#NONE} removes them
 * @param attach {@code null} for none; in an edit {@code null} leaves what is there
 * @param replyTo the message it answers, {@code null} for none; {@code imbot.v2.*} only
 * @param system whether it shows as a line of the portal
 * @param urlPreview whether links in it get a preview
 */
public record NewMessage(
    Text text,
    @Nullable Keyboard keyboard,
    @Nullable Attach attach,
    @Nullable MessageId replyTo,
    boolean system,
    boolean urlPreview) {

  /**
   * @throws IllegalArgumentException if the text is blank: one generation refuses that, the other
   *     deletes the message
   */
  public NewMessage {
    if (text.isBlank()) {
      throw new IllegalArgumentException(
          "message text is blank; the portal does not take a message without text");
    }
  }

  /** A message of formatted text. */
  public static NewMessage of(Text text) {
    return new NewMessage(text, null, null, null, false, true);
  }

  /** A message of plain text, escaped. */
  public static NewMessage of(String plain) {
    return of(Text.of(plain));
  }

  /** The same message with these buttons. */
  public NewMessage with(Keyboard buttons) {
    return new NewMessage(text, buttons, attach, replyTo, system, urlPreview);
  }

  /** The same message with these blocks under its text. */
  public NewMessage with(Attach blocks) {
    return new NewMessage(text, keyboard, blocks, replyTo, system, urlPreview);
  }

  /** The same message as an answer to another. */
  public NewMessage replyingTo(MessageId message) {
    return new NewMessage(text, keyboard, attach, message, system, urlPreview);
  }

  /** The same message as a line of the portal. */
  public NewMessage asSystem() {
    return new NewMessage(text, keyboard, attach, replyTo, true, urlPreview);
  }

  /** The same message without previews of the links in it. */
  public NewMessage withoutUrlPreview() {
    return new NewMessage(text, keyboard, attach, replyTo, system, false);
  }
}
