package io.imbot4j.conformance;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.IconId;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.message.Button;
import io.imbot4j.domain.message.ButtonAction;
import io.imbot4j.domain.message.ButtonStyle;
import io.imbot4j.domain.message.ColorToken;
import io.imbot4j.domain.message.Devices;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.Menu;
import io.imbot4j.domain.message.MenuItem;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Keyboards and context menus from JSON. */
final class Contents {
  private Contents() {}

  /** A keyboard in any of its forms; {@code "N"} is the empty one. */
  static @Nullable Keyboard keyboard(@Nullable Object json) {
    if (json == null) {
      return null;
    }
    if (json.equals("N") || json.equals("")) {
      return Keyboard.NONE;
    }
    Values wrapped = new Values(Json.map(ContentForms.wrap("keyboard", json)));
    List<List<Button>> rows = new ArrayList<>();
    boolean open = false;
    for (Values button : wrapped.children("BUTTONS")) {
      if ("NEWLINE".equals(button.nullable("TYPE"))) {
        open = false;
        continue;
      }
      boolean sharing = "LINE".equals(button.nullable("DISPLAY"));
      if (!open || !sharing) {
        rows.add(new ArrayList<>());
      }
      open = sharing;
      rows.get(rows.size() - 1).add(button(button));
    }
    return new Keyboard(rows);
  }

  private static Button button(Values json) {
    return new Button(json.text("TEXT"), action(json), style(json));
  }

  private static ButtonAction action(Values json) {
    if (json.has("LINK")) {
      return new ButtonAction.Link(json.text("LINK"));
    }
    if (json.has("COMMAND")) {
      Values called = new Values(Json.map(ContentForms.calling(json.values())));
      return new ButtonAction.Command(
          new CommandName(called.text("COMMAND")),
          called.optional("COMMAND_PARAMS").orElse(""),
          json.flag("BLOCK", false));
    }
    if (json.has("APP_ID")) {
      return new ButtonAction.App(
          new IconId(json.number("APP_ID")), json.optional("APP_PARAMS").orElse(""));
    }
    String value = json.text("ACTION_VALUE");
    return switch (json.text("ACTION")) {
      case "PUT" -> new ButtonAction.Put(value);
      case "SEND" -> new ButtonAction.Send(value);
      case "COPY" -> new ButtonAction.Copy(value);
      case "CALL" -> new ButtonAction.Call(value);
      case "DIALOG" -> new ButtonAction.Open(DialogId.parse(value));
      default -> throw new AssertionError("no button does " + json.text("ACTION"));
    };
  }

  private static ButtonStyle style(Values json) {
    return new ButtonStyle(
        token(json.nullable("BG_COLOR_TOKEN")),
        json.nullable("BG_COLOR"),
        json.nullable("TEXT_COLOR"),
        json.number("WIDTH", 0),
        json.flag("DISABLED", false),
        json.nullable("OFF_BG_COLOR"),
        json.nullable("OFF_TEXT_COLOR"),
        devices(json));
  }

  private static Devices devices(Values json) {
    return json.optional("CONTEXT").map(Devices::valueOf).orElse(Devices.ALL);
  }

  /** A context menu in any of its forms; {@code "N"} is the empty one. */
  static @Nullable Menu menu(@Nullable Object json) {
    if (json == null) {
      return null;
    }
    if (json.equals("N") || json.equals("")) {
      return Menu.NONE;
    }
    Values wrapped = new Values(Json.map(ContentForms.wrap("menu", json)));
    return new Menu(
        wrapped.children("ITEMS").stream()
            .map(
                item ->
                    new MenuItem(
                        item.text("TEXT"),
                        action(item),
                        devices(item),
                        item.flag("DISABLED", false)))
            .toList());
  }

  static @Nullable ColorToken token(@Nullable String code) {
    return code == null ? null : ColorToken.valueOf(code.toUpperCase(Locale.ROOT));
  }
}
