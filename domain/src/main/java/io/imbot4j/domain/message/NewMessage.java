package io.imbot4j.domain.message;

import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Text;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A message to send. Immutable; each {@code with} gives a changed copy.
 *
 * @param text blank only above blocks, which {@code imbot.v2.*} takes without a text
 * @param keyboard {@code null} for none
 * @param attach {@code null} for none
 * @param menu the context menu, {@code null} for none; {@code imbot.*} and {@code im.*} only
 * @param replyTo the message it answers, {@code null} for none; {@code imbot.v2.*} and {@code im.*}
 *     only
 * @param system whether it shows as a line of the portal
 * @param urlPreview whether links in it get a preview
 * @param templateId a name of the sender's own (a UUID), by which it knows the message again in
 *     events; {@code null} for none; {@code imbot.v2.*} and {@code im.*} only
 * @param skipConnector whether it stays on the portal instead of going to the client of an open
 *     line
 * @param silentConnector whether it goes to the client of an open line without a notice; {@code
 *     imbot.v2.*} only
 */
public record NewMessage(
    Text text,
    @Nullable Keyboard keyboard,
    @Nullable Attach attach,
    @Nullable Menu menu,
    @Nullable MessageId replyTo,
    boolean system,
    boolean urlPreview,
    @Nullable String templateId,
    boolean skipConnector,
    boolean silentConnector) {

  /**
   * @throws IllegalArgumentException if the text is blank and nothing is attached, or the template
   *     id is blank
   */
  public NewMessage {
    if (text.isBlank() && (attach == null || attach.isEmpty())) {
      throw new IllegalArgumentException(
          "message text is blank; the portal does not take a message without text");
    }
    if (templateId != null && templateId.isBlank()) {
      throw new IllegalArgumentException("template id is blank; leave it out, or give a UUID");
    }
  }

  /** A message of formatted text. */
  public static NewMessage of(Text text) {
    return new NewMessage(text, null, null, null, null, false, true, null, false, false);
  }

  /** A message of plain text, escaped. */
  public static NewMessage of(String plain) {
    return of(Text.of(plain));
  }

  /** A message of blocks alone, which only {@code imbot.v2.*} takes. */
  public static NewMessage of(Attach blocks) {
    return new NewMessage(Text.of(""), null, blocks, null, null, false, true, null, false, false);
  }

  /** The same message with these buttons. */
  public NewMessage with(Keyboard buttons) {
    return changed(draft -> draft.keyboard = buttons);
  }

  /** The same message with these blocks under its text. */
  public NewMessage with(Attach blocks) {
    return changed(draft -> draft.attach = blocks);
  }

  /** The same message with this context menu. */
  public NewMessage with(Menu items) {
    return changed(draft -> draft.menu = items);
  }

  /** The same message as an answer to another. */
  public NewMessage replyingTo(MessageId message) {
    return changed(draft -> draft.replyTo = message);
  }

  /** The same message as a line of the portal. */
  public NewMessage asSystem() {
    return changed(draft -> draft.system = true);
  }

  /** The same message without previews of the links in it. */
  public NewMessage withoutUrlPreview() {
    return changed(draft -> draft.urlPreview = false);
  }

  /** The same message known to its sender by this id. */
  public NewMessage named(String uuid) {
    return changed(draft -> draft.templateId = uuid);
  }

  /** The same message, kept from the client of an open line. */
  public NewMessage withoutConnector() {
    return changed(draft -> draft.skipConnector = true);
  }

  /** The same message, of which the client of an open line gets no notice. */
  public NewMessage silentForConnector() {
    return changed(draft -> draft.silentConnector = true);
  }

  private NewMessage changed(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.message();
  }

  private static final class Draft {
    private final Text text;
    private @Nullable Keyboard keyboard;
    private @Nullable Attach attach;
    private @Nullable Menu menu;
    private @Nullable MessageId replyTo;
    private boolean system;
    private boolean urlPreview;
    private @Nullable String templateId;
    private boolean skipConnector;
    private boolean silentConnector;

    Draft(NewMessage from) {
      text = from.text;
      keyboard = from.keyboard;
      attach = from.attach;
      menu = from.menu;
      replyTo = from.replyTo;
      system = from.system;
      urlPreview = from.urlPreview;
      templateId = from.templateId;
      skipConnector = from.skipConnector;
      silentConnector = from.silentConnector;
    }

    NewMessage message() {
      return new NewMessage(
          text,
          keyboard,
          attach,
          menu,
          replyTo,
          system,
          urlPreview,
          templateId,
          skipConnector,
          silentConnector);
    }
  }
}
