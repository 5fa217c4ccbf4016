package io.imbot4j.world;

import io.imbot4j.world.content.Keyboard;
import io.imbot4j.world.content.Menu;
import io.imbot4j.world.content.MessageText;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is about to be written.
 *
 * @param replyTo the message answered, 0 for none
 * @param system whether the portal itself says it
 * @param uuid what the sender calls it, empty for nothing
 * @param forward the message passed on; null for words of one's own
 */
record Draft(
    String text,
    Keyboard keyboard,
    @Nullable Object attach,
    int replyTo,
    boolean system,
    List<MessageView.File> files,
    Menu menu,
    String uuid,
    @Nullable Forward forward) {

  Draft {
    text = MessageText.cut(text);
    files = List.copyOf(files);
  }

  /** Words of one's own without a context menu and a name. */
  Draft(
      String text,
      Keyboard keyboard,
      @Nullable Object attach,
      int replyTo,
      boolean system,
      List<MessageView.File> files) {
    this(text, keyboard, attach, replyTo, system, files, Menu.NONE, "", null);
  }

  /** The same with a context menu. */
  Draft with(Menu other) {
    return new Draft(text, keyboard, attach, replyTo, system, files, other, uuid, forward);
  }

  /** The same under a name its sender gives it. */
  Draft named(String other) {
    return new Draft(text, keyboard, attach, replyTo, system, files, menu, other, forward);
  }

  /** What passes a message on, under the name the sender gives it. */
  static Draft forward(Message source, String uuid) {
    Forward origin = source.forward == null ? Forward.of(source) : source.forward;
    return new Draft(
        source.text, Keyboard.NONE, source.attach, 0, false, source.files, Menu.NONE, uuid, origin);
  }

  static Draft of(String text) {
    return new Draft(text, Keyboard.NONE, null, 0, false, List.of());
  }

  /** A line of the portal itself. */
  static Draft system(String text) {
    return new Draft(text, Keyboard.NONE, null, 0, true, List.of());
  }

  boolean isEmpty() {
    return text.isBlank() && attach == null && files.isEmpty();
  }
}
