package io.imbot4j.world;

import io.imbot4j.world.content.Attach;
import io.imbot4j.world.content.Keyboard;
import org.jspecify.annotations.Nullable;

/** Reads what a message shall hold, refusing what the portal refuses. */
final class Content {
  private Content() {}

  static Attach attach(@Nullable Object given) {
    Attach attach = Attach.read(given);
    if (attach.verdict() == Attach.Verdict.INVALID) {
      throw new Refusal("ATTACH_ERROR", "Incorrect attach params");
    }
    if (attach.verdict() == Attach.Verdict.OVERSIZE) {
      throw new Refusal(
          "ATTACH_OVERSIZE", "You have exceeded the maximum allowable size of attach");
    }
    return attach;
  }

  static Keyboard keyboard(@Nullable Object given, int author) {
    Keyboard keyboard = Keyboard.read(given, author);
    if (keyboard.verdict() == Keyboard.Verdict.INVALID) {
      throw new Refusal("KEYBOARD_ERROR", "Incorrect keyboard params");
    }
    return keyboard;
  }

  /** Changes what is given of a message, and leaves the rest. */
  static void change(Message message, Attach attach, Keyboard keyboard) {
    if (attach.verdict() != Attach.Verdict.ABSENT) {
      message.attach = attach.tree();
    }
    if (keyboard.verdict() != Keyboard.Verdict.ABSENT) {
      message.keyboard = keyboard;
    }
  }
}
