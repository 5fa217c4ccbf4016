package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.message.Attach;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.Menu;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keyboards, menus and attached blocks as one generation takes them.
 *
 * @param bot whose commands the buttons call, {@code null} for a user's
 * @param longest as JSON, in characters: a longer one is dropped by some methods without a word
 */
record Keyboards(Caller caller, @Nullable BotId bot, int longest) {
  private static final String REMOVE = "N";

  /** For a new message, {@code null} for no buttons. */
  @Nullable Object sent(String method, @Nullable Keyboard keyboard) {
    return keyboard == null || keyboard.isEmpty() ? null : written(method, keyboard);
  }

  /** For a changed message, {@code null} for the buttons that are there. */
  @Nullable Object changed(String method, @Nullable Keyboard keyboard) {
    return keyboard != null && keyboard.isEmpty() ? REMOVE : sent(method, keyboard);
  }

  private Object written(String method, Keyboard keyboard) {
    return within(method, "keyboard", Buttons.of(keyboard, bot), "use fewer or shorter buttons");
  }

  /** For a new message, {@code null} for no blocks. */
  @Nullable Object sent(String method, @Nullable Attach attach) {
    return attach == null || attach.isEmpty()
        ? null
        : within(method, "attach", Attachments.of(attach), "use fewer or shorter blocks");
  }

  /** For a changed message, {@code null} for the blocks that are there. */
  @Nullable Object changed(String method, @Nullable Attach attach) {
    return attach != null && attach.isEmpty() ? List.of() : sent(method, attach);
  }

  /** For a new message, {@code null} for no menu. */
  @Nullable Object sent(String method, @Nullable Menu menu) {
    return menu == null || menu.isEmpty()
        ? null
        : within(method, "menu", Buttons.of(menu), "use fewer or shorter lines");
  }

  /** For a changed message, {@code null} for the menu that is there. */
  @Nullable Object changed(String method, @Nullable Menu menu) {
    return menu != null && menu.isEmpty() ? REMOVE : sent(method, menu);
  }

  private Object within(
      String method, String what, Map<String, @Nullable Object> drawn, String remedy) {
    int length = JsonLength.of(drawn);
    if (length > longest) {
      throw caller.cannot(
          method,
          "the "
              + what
              + " has "
              + length
              + " characters of JSON and the portal takes "
              + longest
              + "; "
              + remedy);
    }
    return drawn;
  }
}
