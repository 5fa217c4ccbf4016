package io.imbot4j.world.content;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextRulesTest {
  @Test
  void a_command_stands_at_the_start_of_a_line() {
    assertThat(CommandLine.in("/Help me now \nsay /no\n/two"))
        .containsExactly(new CommandLine("help", "me now"), new CommandLine("two", ""));
    assertThat(CommandLine.in("/ no\n//no\nhttps://a.test/x")).isEmpty();
  }

  @Test
  void ten_commands_are_enough() {
    assertThat(CommandLine.in("/a\n/b\n/c\n/d\n/e\n/f\n/g\n/h\n/i\n/j\n/k"))
        .hasSize(CommandLine.MOST);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "[USER=5]Bot[/USER], hello | hello",
        "[USER=5]Bot[/USER] , hello | , hello",
        "hi [user=5]Bot[/user] there | hi  there",
        "[USER=5 REPLACE]Bot[/USER] hi | [USER=5 REPLACE]Bot[/USER] hi"
      })
  void mentions_are_cut_with_the_comma_behind_them(String text, String cut) {
    assertThat(Mentions.cutFrom(text)).isEqualTo(cut);
  }

  static Stream<String> hostile() {
    return Stream.of("[USER=5", "[USER=5]", "[USER=5 REPLACE]", "[USER=", "[/USER]", "[");
  }

  @ParameterizedTest
  @MethodSource("hostile")
  @Timeout(20)
  void a_megabyte_of_beginnings_is_read_in_no_time(String beginning) {
    String text = beginning.repeat(1_000_000 / beginning.length());

    assertThat(Mentions.in(text)).isEmpty();
    assertThat(Mentions.cutFrom(text)).isEqualTo(text);
  }

  @Test
  void everyone_mentioned_is_found() {
    assertThat(Mentions.in("[USER=5]a[/USER] [user=7 REPLACE]b[/user] [USER=x]c[/USER]"))
        .containsExactly(5, 7);
  }

  @Test
  void the_last_characters_before_the_mark_of_a_cut_are_kept() {
    assertThat(MessageText.cut("x".repeat(20_006))).hasSize(20_006).endsWith("xx");
    assertThat(MessageText.cut("😀".repeat(20_007)).codePointCount(0, 40_006)).isEqualTo(20_006);
  }

  @Test
  void json_is_written_with_slashes_escaped() {
    assertThat(Json.write(List.of(Map.of("a/b", "я\n\"\u0001"), 1, true)))
        .isEqualTo("[{\"a\\/b\":\"я\\n\\\"\\u0001\"},1,true]");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "[1",
        "{\"a\" 1}",
        "[1,]x",
        "tru",
        "\"\\x\"",
        "\"\\u12\"",
        "1 2",
        "nul",
        "-",
        "1e400",
        "\"\\u+123\""
      })
  void what_is_not_json_is_refused(String text) {
    assertThatIllegalArgumentException().isThrownBy(() -> Json.read(text));
  }

  @Test
  void json_nested_too_deep_is_refused() {
    assertThatIllegalArgumentException().isThrownBy(() -> Json.read("[".repeat(1_000_000)));
  }

  @Test
  void colours_are_known_by_both_names() {
    assertThat(Color.named("LIGHT_BLUE"))
        .isEqualTo(Color.named("lightBlue"))
        .contains(Color.LIGHT_BLUE);
    assertThat(Color.named("orange")).isEmpty();
  }
}
