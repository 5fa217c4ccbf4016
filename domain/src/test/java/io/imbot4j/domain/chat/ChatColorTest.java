package io.imbot4j.domain.chat;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatColorTest {
  @Nested
  class Palette {
    @ParameterizedTest
    @CsvSource({
      "RED, red, #df532d",
      "GREEN, green, #64a513",
      "MINT, mint, #4ba984",
      "LIGHT_BLUE, lightBlue, #4ba5c3",
      "DARK_BLUE, darkBlue, #3e99ce",
      "PURPLE, purple, #8474c8",
      "AQUA, aqua, #1eb4aa",
      "PINK, pink, #f76187",
      "LIME, lime, #58cc47",
      "BROWN, brown, #ab7761",
      "AZURE, azure, #29619b",
      "KHAKI, khaki, #728f7a",
      "SAND, sand, #ba9c7b",
      "MARENGO, marengo, #556574",
      "GRAY, gray, #909090",
      "GRAPHITE, graphite, #5e5f5e"
    })
    void has_a_name_in_both_generations_and_a_hex(String v1, String v2, String hex) {
      ChatColor color = ChatColor.parse(v1).orElseThrow();

      assertThat(color.name()).isEqualTo(v1);
      assertThat(color.v2Name()).isEqualTo(v2);
      assertThat(color.hex()).isEqualTo(hex);
      assertThat(color).hasToString(v1);
      assertThat(ChatColor.parse(v2)).containsSame(color);
      assertThat(ChatColor.parse(hex)).containsSame(color);
      assertThat(ChatColor.parse(hex.toUpperCase(Locale.ROOT))).containsSame(color);
      assertThat(ChatColor.palette()).contains(color);
    }

    @Test
    void has_sixteen_different_colors() {
      assertThat(ChatColor.palette()).hasSize(16).doesNotHaveDuplicates();
      assertThat(ChatColor.palette().get(0)).isSameAs(ChatColor.RED);
    }
  }

  @Nested
  class Parse {
    @ParameterizedTest
    @ValueSource(
        strings = {"LIGHT_BLUE", "light_blue", "lightBlue", "LIGHTBLUE", " lightBlue ", "#4BA5C3"})
    void takes_every_spelling(String text) {
      assertThat(ChatColor.parse(text)).containsSame(ChatColor.LIGHT_BLUE);
    }

    @Test
    void keeps_a_hex_outside_the_sixteen() {
      ChatColor color = ChatColor.parse("#5B7E91").orElseThrow();

      assertThat(color.isUnnamed()).isTrue();
      assertThat(color.name()).isEmpty();
      assertThat(color.v2Name()).isEmpty();
      assertThat(color).hasToString("#5b7e91").isEqualTo(ChatColor.parse("#5b7e91").orElseThrow());
    }

    @Test
    void doubles_the_digits_of_a_short_hex() {
      assertThat(ChatColor.parse("#aBc").orElseThrow().hex()).isEqualTo("#aabbcc");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "_", "#", "orange", "#12", "#1234567", "#ggg", "4ba5c3", "#4ba5c3ff"})
    void is_empty_for_what_is_no_color(String text) {
      assertThat(ChatColor.parse(text)).isEmpty();
    }

    @RepeatedTest(100)
    void reads_what_it_wrote(RepetitionInfo repetition) {
      Random random = new Random(repetition.getCurrentRepetition());
      ChatColor any = ChatColor.parse("#%06x".formatted(random.nextInt(1 << 24))).orElseThrow();
      ChatColor named = ChatColor.palette().get(random.nextInt(16));

      for (ChatColor color : List.of(any, named)) {
        assertThat(ChatColor.parse(color.toString())).contains(color);
        assertThat(ChatColor.parse(color.hex())).contains(color);
      }
    }
  }
}
