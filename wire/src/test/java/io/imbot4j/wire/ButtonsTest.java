package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.domain.BotId;
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
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ButtonsTest {
  private static final BotId BOT = new BotId(812);

  static Stream<Arguments> buttons() {
    return Stream.of(
        arguments(
            Button.link("Go", URI.create("https://canteen.example/")),
            Map.of("TEXT", "Go", "LINK", "https://canteen.example/")),
        arguments(
            Button.command("Menu", "menu", "today"),
            Map.of("TEXT", "Menu", "COMMAND", "menu", "COMMAND_PARAMS", "today")),
        arguments(
            Button.send("Yes", "")
                .withAction(new ButtonAction.Command(new CommandName("yes"), "", true)),
            Map.of("TEXT", "Yes", "COMMAND", "yes", "BLOCK", "Y")),
        arguments(Button.put("x", "v"), client("PUT", "v")),
        arguments(Button.send("x", "v"), client("SEND", "v")),
        arguments(Button.copy("x", "v"), client("COPY", "v")),
        arguments(Button.call("x", "+4712345"), client("CALL", "+4712345")),
        arguments(Button.open("x", DialogId.parse("chat90")), client("DIALOG", "chat90")),
        arguments(
            Button.put("x", "v").withAction(new ButtonAction.App(new IconId(5), "soup")),
            Map.of("TEXT", "x", "APP_ID", 5L, "APP_PARAMS", "soup")),
        arguments(
            Button.copy("x", "v")
                .styled(ButtonStyle.PLAIN.whileDisabled("#111", "#222").on(Devices.MOBILE)),
            Map.of(
                "TEXT", "x",
                "ACTION", "COPY",
                "ACTION_VALUE", "v",
                "OFF_BG_COLOR", "#111",
                "OFF_TEXT_COLOR", "#222",
                "CONTEXT", "MOBILE")),
        arguments(
            Button.put("x", "v")
                .styled(new ButtonStyle(ColorToken.ALERT, "#fff", "#000000", 80, true)),
            Map.of(
                "TEXT", "x",
                "ACTION", "PUT",
                "ACTION_VALUE", "v",
                "BG_COLOR_TOKEN", "alert",
                "BG_COLOR", "#fff",
                "TEXT_COLOR", "#000000",
                "WIDTH", 80,
                "DISABLED", "Y")));
  }

  private static Map<String, String> client(String action, String value) {
    return Map.of("TEXT", "x", "ACTION", action, "ACTION_VALUE", value);
  }

  @ParameterizedTest
  @MethodSource("buttons")
  void writes_each_action_and_look(Button button, Map<String, Object> expected) {
    assertThat(Buttons.of(Keyboard.row(button), BOT))
        .isEqualTo(Map.of("BOT_ID", 812L, "BUTTONS", List.of(expected)));
  }

  @Test
  void writes_the_lines_of_a_menu() {
    Menu menu =
        Menu.of(
            MenuItem.doing("Site", new ButtonAction.Link("/soup")).on(Devices.DESKTOP),
            MenuItem.doing("Say", new ButtonAction.Send("soup")).disabled(true));
    assertThat(Buttons.of(menu))
        .isEqualTo(
            Map.of(
                "ITEMS",
                List.of(
                    Map.of("TEXT", "Site", "LINK", "/soup", "CONTEXT", "DESKTOP"),
                    Map.of(
                        "TEXT",
                        "Say",
                        "ACTION",
                        "SEND",
                        "ACTION_VALUE",
                        "soup",
                        "DISABLED",
                        "Y"))));
  }

  @Test
  void puts_the_buttons_of_a_row_beside_each_other() {
    Keyboard keyboard =
        Keyboard.row(Button.put("1", "a"), Button.put("2", "b")).andRow(Button.put("3", "c"));

    assertThat(Tree.of(Buttons.of(keyboard, BOT)).get("BUTTONS").list())
        .extracting(button -> button.get("DISPLAY").text())
        .containsExactly("LINE", "LINE", "", "");
  }

  @Test
  void breaks_the_line_between_rows() {
    Keyboard keyboard = Keyboard.row(Button.put("1", "a")).andRow(Button.put("2", "b"));

    assertThat(Tree.of(Buttons.of(keyboard, BOT)).get("BUTTONS").list())
        .extracting(button -> button.get("TYPE").text())
        .containsExactly("", "NEWLINE", "");
  }

  static Stream<Arguments> lengths() {
    return Stream.of(
        arguments("a/b", "\"a\\/b\""),
        arguments("a\"\\\n\t", "\"a\\\"\\\\\\n\\t\""),
        arguments("\u0001", "\"\\u0001\""),
        arguments("я", "\"я\""),
        arguments(12L, "12"),
        arguments(true, "true"),
        arguments(List.of(), "[]"),
        arguments(List.of(1, 2), "[1,2]"),
        arguments(Map.of("a", List.of("b")), "{\"a\":[\"b\"]}"));
  }

  @ParameterizedTest
  @MethodSource("lengths")
  void counts_what_the_json_would_have(Object value, String json) {
    assertThat(JsonLength.of(value)).isEqualTo(json.length());
  }
}
