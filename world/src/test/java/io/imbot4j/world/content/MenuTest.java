package io.imbot4j.world.content;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MenuTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "[{\"TEXT\":\"Site\",\"LINK\":\"https://example.com\"}]",
        "{\"ITEMS\":[{\"TEXT\":\"Site\",\"LINK\":\"https://example.com\"}]}"
      })
  void comes_as_a_list_or_an_object_around_one(String json) {
    Menu menu = Menu.read(json, 7);
    assertThat(menu.verdict()).isEqualTo(Keyboard.Verdict.KEPT);
    assertThat(menu.items())
        .containsExactly(Map.of("TEXT", "Site", "LINK", "https://example.com", "BOT_ID", 7));
  }

  @Test
  void an_item_keeps_what_menus_have_and_no_looks() {
    Menu menu =
        Menu.read(
            List.of(Map.of("TEXT", "Do", "COMMAND", "do", "BG_COLOR", "#fff", "DISABLED", "Y")), 7);
    assertThat(menu.items().get(0))
        .containsOnlyKeys("TEXT", "COMMAND", "COMMAND_PARAMS", "DISABLED", "BOT_ID");
  }

  @Test
  void nothing_usable_is_wrong_and_nothing_at_all_takes_it_away() {
    assertThat(Menu.read("[{\"TEXT\":\"Do\"}]", 7).verdict()).isEqualTo(Keyboard.Verdict.INVALID);
    assertThat(Menu.read("N", 7).verdict()).isEqualTo(Keyboard.Verdict.REMOVED);
    assertThat(Menu.read(null, 7).verdict()).isEqualTo(Keyboard.Verdict.ABSENT);
    assertThat(Menu.read(List.of(Map.of("TEXT", "x".repeat(60_000))), 7).verdict())
        .isEqualTo(Keyboard.Verdict.OVERSIZE);
  }
}
