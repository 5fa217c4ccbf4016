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
 */
record Draft(
    String text,
    Keyboard keyboard,
    @Nullable Object attach,
    int replyTo,
    boolean system,
    List<MessageView.File> files,
    Menu menu) {

  Draft {
    text = MessageText.cut(text);
    files = List.copyOf(files);
  }

  /** Without a context menu. */
  Draft(
      String text,
      Keyboard keyboard,
      @Nullable Object attach,
      int replyTo,
      boolean system,
      List<MessageView.File> files) {
    this(text, keyboard, attach, replyTo, system, files, Menu.NONE);
  }

  /** The same with a context menu. */
  Draft with(Menu other) {
    return new Draft(text, keyboard, attach, replyTo, system, files, other);
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
