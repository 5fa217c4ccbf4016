package io.imbot4j.world;

import io.imbot4j.world.content.Attach;
import io.imbot4j.world.content.Keyboard;
import io.imbot4j.world.content.Menu;
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
    if (keyboard.verdict() == Keyboard.Verdict.OVERSIZE) {
      throw new Refusal(
          "KEYBOARD_OVERSIZE", "You have exceeded the maximum allowable size of keyboard");
    }
    return keyboard;
  }

  /** A menu; what is wrong with it is answered with this code, which differs between methods. */
  static Menu menu(@Nullable Object given, int author, String code) {
    Menu menu = Menu.read(given, author);
    if (menu.verdict() == Keyboard.Verdict.INVALID) {
      throw new Refusal(code, "Incorrect menu params");
    }
    if (menu.verdict() == Keyboard.Verdict.OVERSIZE) {
      throw new Refusal("MENU_OVERSIZE", "You have exceeded the maximum allowable size of menu");
    }
    return menu;
  }

  /** Changes the menu of a message if one is given. */
  static void change(Message message, Menu menu) {
    if (menu.verdict() != Keyboard.Verdict.ABSENT) {
      message.menu = menu;
    }
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
