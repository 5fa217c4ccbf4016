package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.message.Button;
import io.imbot4j.domain.message.ButtonAction;
import io.imbot4j.domain.message.ButtonStyle;
import io.imbot4j.domain.message.Devices;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.Menu;
import io.imbot4j.domain.message.MenuItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes a keyboard or a context menu, whose keys are in upper case in both generations. */
final class Buttons {
  private Buttons() {}

  /**
   * With the bot beside the buttons: without it a changed keyboard may call another bot.
   *
   * @throws IllegalArgumentException if a button carries a payload
   */
  static Map<String, @Nullable Object> of(Keyboard keyboard, @Nullable BotId bot) {
    List<Object> buttons = new ArrayList<>();
    for (List<Button> row : keyboard.rows()) {
      if (!buttons.isEmpty()) {
        buttons.add(Map.of("TYPE", "NEWLINE"));
      }
      row.forEach(button -> buttons.add(button(button, row.size() > 1)));
    }
    return new Fields()
        .put("BOT_ID", bot == null ? null : bot.value())
        .put("BUTTONS", buttons)
        .map();
  }

  /** The lines of a context menu, which only {@code imbot.*} and {@code im.*} have. */
  static Map<String, @Nullable Object> of(Menu menu) {
    return new Fields().put("ITEMS", menu.items().stream().map(Buttons::item).toList()).map();
  }

  private static Map<String, @Nullable Object> item(MenuItem item) {
    Fields fields = new Fields().put("TEXT", item.text());
    act(fields, item.action());
    offer(fields, item.devices(), item.disabled());
    return fields.map();
  }

  /**
   * @param shared whether the row has other buttons, beside which the portal puts one only if told
   *     so
   */
  private static Map<String, @Nullable Object> button(Button button, boolean shared) {
    Fields fields = new Fields().put("TEXT", button.text()).putIf(shared, "DISPLAY", "LINE");
    act(fields, button.action());
    dress(fields, button.style());
    return fields.map();
  }

  private static void act(Fields fields, ButtonAction action) {
    if (action instanceof ButtonAction.Link link) {
      fields.put("LINK", link.address());
    } else if (action instanceof ButtonAction.Command command) {
      fields
          .put("COMMAND", command.name().value())
          .putIf(!command.params().isEmpty(), "COMMAND_PARAMS", command.params())
          .putIf(command.block(), "BLOCK", "Y");
    } else if (action instanceof ButtonAction.Put put) {
      client(fields, "PUT", put.text());
    } else if (action instanceof ButtonAction.Send send) {
      client(fields, "SEND", send.text());
    } else if (action instanceof ButtonAction.Copy copy) {
      client(fields, "COPY", copy.text());
    } else if (action instanceof ButtonAction.Call call) {
      client(fields, "CALL", call.phone());
    } else if (action instanceof ButtonAction.Open open) {
      client(fields, "DIALOG", open.dialog().value());
    } else if (action instanceof ButtonAction.App app) {
      fields
          .put("APP_ID", app.icon().value())
          .putIf(!app.params().isEmpty(), "APP_PARAMS", app.params());
    } else {
      throw new IllegalArgumentException(
          "a button still carries a payload; send it through a dialog, which makes a command of it");
    }
  }

  /** What runs in the person's own messenger. */
  private static void client(Fields fields, String action, String value) {
    fields.put("ACTION", action).put("ACTION_VALUE", value);
  }

  private static void dress(Fields fields, ButtonStyle style) {
    fields
        .put("BG_COLOR_TOKEN", style.token() == null ? null : style.token().code())
        .put("BG_COLOR", style.background())
        .put("TEXT_COLOR", style.foreground())
        .put("OFF_BG_COLOR", style.offBackground())
        .put("OFF_TEXT_COLOR", style.offForeground())
        .putIf(style.width() > 0, "WIDTH", style.width());
    offer(fields, style.devices(), style.disabled());
  }

  private static void offer(Fields fields, Devices devices, boolean disabled) {
    fields
        .putIf(devices != Devices.ALL, "CONTEXT", devices.name())
        .putIf(disabled, "DISABLED", "Y");
  }
}
