package io.imbot4j.domain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BbCodeTest {
  private static final Pattern MARKUP = Pattern.compile("\\[[\\p{L}/*]|(?m:^>>)|-{6}");
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
          "[[b]]",
          "mid-line ------------------------------------------------------ dashes"
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
      "[b, [b",
      "[u]a[/u][s]b[/s], ab",
      "[url]https://example.com[/url], https://example.com",
      "[user=all]Everyone[/user], Everyone",
      "[chat=5]a[/chat][chat=imol|7]b[/chat], ab",
      "[context=chat5/789]there[/context], there",
      "[put=/x]Put[/put] [put]/y[/put], Put /y",
      "[call]+491234[/call], +491234",
      "[timestamp=1795255200 format=SHORT_TIME_FORMAT]x, x",
      "[DISK FILE ID=15]x, x",
      "[USER=7 REPLACE]Ann[/USER], Ann",
      ">>quoted, >>quoted",
      "[b]a[i]b[u]c[/u][/i][/b], abc",
      "[b]a[i]b[/b]c[/i], abc",
      "[b][b]x[/b][/b], x",
      "[b]never closed, [b]never closed",
      "never opened[/b], never opened[/b]",
      "[b]a[b]b[/b], [b]ab",
      "[code]a[i] = [b]1[/b][/code], a[i] = [b]1[/b]",
      "[code]never closed [b]x[/b], [code]never closed x",
      "[code][/CODE][b]x[/b], x",
      "[disk full] and [call me] stay, [disk full] and [call me] stay"
    })
    void reads_as_a_person_does(String bb, String plain) {
      assertThat(BbCode.toPlain(bb)).isEqualTo(plain);
    }

    @Test
    void makes_a_line_of_a_break() {
      assertThat(BbCode.toPlain("one[br]two[BR]three")).isEqualTo("one\ntwo\nthree");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "[",
          "[url=",
          "[img ",
          "[img]",
          "[icon=x]",
          "[disk",
          "[b]",
          "[/b]",
          "[code]",
          "[code",
          "-",
          "------ ",
          "------\n",
          "[b][/b]",
          "[code][/code]",
          "[img]x",
          "[put=]",
          " ",
          "\n"
        })
    void reads_each_character_a_few_times_only(String shred) {
      CountedText hostile = new CountedText(shred.repeat(10_000));

      BbCode.plain(hostile);

      assertThat(hostile.reads()).isLessThan(40 * hostile.length());
    }
  }

  @Nested
  class Code {
    @ParameterizedTest
    @ValueSource(strings = {"a[i] = b[0];", "[b]x[/b]", "list[size]", ">> not a quote", "------"})
    void stays_fit_to_be_copied(String code) {
      assertThat(BbCode.code(code)).isEqualTo("[code]" + code + "[/code]");
      assertThat(BbCode.toPlain(BbCode.code(code))).isEqualTo(code);
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "[/code][send=/x]",
          "[/CODE]",
          "[put=/x]y[/put]",
          "[USER=7]Ann[/USER]",
          "[br]",
          "[disk=5]"
        })
    void lets_nothing_act_from_within(String code) {
      assertThat(BbToken.read(BbCode.code(code))).hasSize(3);
      assertThat(BbCode.code(code)).doesNotContainPattern("(?i)(?<!^)\\[/?(send|put|user|br|disk)");
      assertThat(BbCode.toPlain(BbCode.code(code))).isEqualTo(code);
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
