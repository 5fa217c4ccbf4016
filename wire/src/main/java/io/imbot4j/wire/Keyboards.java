package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.message.Keyboard;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Keyboards as one generation takes them.
 *
 * @param longest as JSON, in characters: a longer one is dropped by some methods without a word
 */
record Keyboards(Caller caller, BotId bot, int longest) {
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
    Map<String, @Nullable Object> buttons = Buttons.of(keyboard, bot);
    int length = JsonLength.of(buttons);
    if (length > longest) {
      throw caller.cannot(
          method,
          "the keyboard has "
              + length
              + " characters of JSON and the portal takes "
              + longest
              + "; use fewer or shorter buttons");
    }
    return buttons;
  }
}
