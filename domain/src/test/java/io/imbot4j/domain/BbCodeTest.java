package io.imbot4j.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BbCodeTest {
  private static final Pattern MARKUP = Pattern.compile("\\[[\\p{L}/*]|(?m:^>>)|(?m:^-{6})");
  private static final List<String> SHREDS =
      List.of(
          "[", "[", "]", "/", "b", "url=", "*", ">", ">", "---", "-", "\n", " ", "ж", "user", "😀",
          "=", "x");

  @Nested
  class Escape {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "[b]bold[/b]",
          "[B]bold[/B]",
          "[url=https://evil.example]here[/url]",
          "[user=1]Ann[/user]",
          "[send=/delete all]",
          "[*] item",
          ">>quoted",
          "------\nquoted\n------",
          "first\n>>second",
          "[[b]]"
        })
    void leaves_no_markup(String text) {
      assertThat(BbCode.escape(text)).doesNotContainPattern(MARKUP);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"", "plain", "a[0] = 1", "a > b >> c", "- item", "-----", "x[ y", "[ ]", "[1]"})
    void leaves_what_is_no_markup_to_be_read_as_it_is(String text) {
      assertThat(BbCode.toPlain(BbCode.escape(text))).isEqualTo(text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "plain", "a[0] = 1", "a > b >> c", "- item", "x[ y", "[ ]", "[1]"})
    void does_not_touch_what_is_no_markup(String text) {
      assertThat(BbCode.escape(text)).isEqualTo(text);
    }

    @RepeatedTest(300)
    void leaves_no_markup_in_any_text_however_it_is_put_together(RepetitionInfo repetition) {
      Random random = new Random(repetition.getCurrentRepetition());
      Text text = Text.of("");
      StringBuilder plain = new StringBuilder();
      for (int piece = 0; piece < 5; piece++) {
        String words = shreds(random);
        plain.append(words);
        text = text.plus(words);
      }

      assertThat(text.bb()).doesNotContainPattern(MARKUP);
      assertThat(BbCode.toPlain(text.bb())).isEqualTo(plain.toString().strip());
    }

    @RepeatedTest(100)
    void twice_changes_nothing_more(RepetitionInfo repetition) {
      String once = BbCode.escape(shreds(new Random(repetition.getCurrentRepetition())));

      assertThat(BbCode.escape(once)).isEqualTo(once);
    }
  }

  @Nested
  class ToPlain {
    @ParameterizedTest
    @CsvSource({
      "[b]bold[/b], bold",
      "[B]bold[/b], bold",
      "[url=https://example.com]here[/url], here",
      "[color=#ff0000][size=20]big[/size][/color], big",
      "'[user=7]Ann[/user], hello', 'Ann, hello'",
      "[send=/help]Help[/send], Help",
      "[call=+4912345]call[/call], call",
      "before[img size=small]https://example.com/a.png [/img]after, beforeafter",
      "[icon=https://example.com/i.png size=20 title=i]x, x",
      "[disk=15]x, x",
      "[made up]stays, [made up]stays",
      "[1] stays, [1] stays",
      "[b, [b"
    })
    void reads_as_a_person_does(String bb, String plain) {
      assertThat(BbCode.toPlain(bb)).isEqualTo(plain);
    }

    @Test
    void makes_a_line_of_a_break() {
      assertThat(BbCode.toPlain("one[br]two[BR]three")).isEqualTo("one\ntwo\nthree");
    }

    @ParameterizedTest
    @ValueSource(strings = {"[", "[url=", "[img ", "[img]", "[icon=x]", "[disk"})
    @Timeout(5)
    void takes_time_that_grows_with_the_length_only(String shred) {
      String hostile = shred.repeat(100_000);

      assertThat(BbCode.toPlain(hostile)).isNotNull();
      assertThat(BbCode.escape(hostile)).isNotNull();
    }
  }

  private static String shreds(Random random) {
    StringBuilder text = new StringBuilder();
    for (int i = random.nextInt(8); i > 0; i--) {
      text.append(SHREDS.get(random.nextInt(SHREDS.size())));
    }
    return text.toString();
  }
}
