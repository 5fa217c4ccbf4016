package io.imbot4j.world.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class KeyboardTest {
  private static final int BOT = 456;

  @Test
  void a_button_needs_a_text_and_something_to_do() {
    Keyboard keyboard =
        Keyboard.read(
            List.of(
                Map.of("TEXT", "nothing to do"),
                Map.of("LINK", "https://a.test/"),
                Map.of("TEXT", "script", "LINK", "javascript:alert(1)"),
                Map.of("TEXT", "half an action", "ACTION", "PUT"),
                Map.of("TEXT", "kept", "COMMAND", "/go")),
            BOT);
    assertThat(keyboard.buttons())
        .containsExactly(
            Map.of("BOT_ID", BOT, "TEXT", "kept", "COMMAND", "go", "COMMAND_PARAMS", ""));
  }

  @Test
  void no_button_left_is_invalid() {
    assertThat(read(List.of(Map.of("TEXT", "x"), Map.of("TYPE", "NEWLINE"))))
        .isEqualTo(Keyboard.Verdict.INVALID);
    assertThat(read("no JSON")).isEqualTo(Keyboard.Verdict.INVALID);
    assertThat(read(7)).isEqualTo(Keyboard.Verdict.INVALID);
  }

  @ParameterizedTest
  @ValueSource(strings = {"N", "", "[]", "{}", "null"})
  void nothing_takes_the_keyboard_away(String given) {
    assertThat(read(given)).isEqualTo(Keyboard.Verdict.REMOVED);
  }

  @ParameterizedTest
  @NullSource
  void what_is_not_given_stays(@Nullable Object given) {
    assertThat(read(given)).isEqualTo(Keyboard.Verdict.ABSENT);
  }

  @Test
  void json_text_and_the_object_around_the_buttons_are_read_too() {
    String json =
        "{\"BOT_ID\": 9, \"BUTTONS\": [{\"TEXT\": \"\\u0414\\u0430\", \"LINK\": \"\\/tasks\\/\"}]}";
    assertThat(Keyboard.read(json, BOT).buttons())
        .containsExactly(Map.of("BOT_ID", 9L, "TEXT", "Да", "LINK", "/tasks/"));
  }

  @Test
  void breaks_make_rows_and_cannot_be_pressed() {
    List<Map<String, String>> given =
        List.of(link("a"), link("b"), Map.of("TYPE", "NEWLINE"), link("c"));
    assertThat(Keyboard.read(given, BOT).pressable())
        .extracting(button -> button.get("TEXT"), button -> button.get("ROW"))
        .containsExactly(tuple("a", 0), tuple("b", 0), tuple("c", 1));
  }

  @Test
  void looks_that_are_wrong_are_left_out() {
    Map<String, Object> given =
        Map.of(
            "TEXT",
            "a",
            "LINK",
            "/",
            "BG_COLOR",
            "red",
            "TEXT_COLOR",
            "#fff",
            "DISPLAY",
            "ROUND",
            "BLOCK",
            "Y");
    assertThat(Keyboard.read(List.of(given), BOT).buttons().get(0))
        .containsOnlyKeys("BOT_ID", "LINK", "TEXT", "TEXT_COLOR", "BLOCK");
  }

  private static Keyboard.Verdict read(@Nullable Object given) {
    return Keyboard.read(given, BOT).verdict();
  }

  private static Map<String, String> link(String text) {
    return Map.of("TEXT", text, "LINK", "https://a.test/");
  }
}
