package io.imbot4j.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.BbToken.Kind;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LongTextTest {
  private static final String WORDS = "word ".repeat(12);

  private static List<String> parts(String bb) {
    return new LongText(bb).parts(100).stream().map(Text::bb).toList();
  }

  @Nested
  class Parts {
    @Test
    void are_one_if_one_is_enough() {
      assertThat(LongText.of("x".repeat(20_000)).parts()).hasSize(1);
      assertThat(LongText.of("x".repeat(20_001)).parts()).hasSize(2);
    }

    @Test
    void are_none_if_there_is_nothing_to_see() {
      assertThat(parts("")).isEmpty();
      assertThat(parts(" \n[b] [/b]".repeat(50))).isEmpty();
    }

    @Test
    void show_a_mark_that_stands_on_a_blank() {
      assertThat(parts(" \u20e0")).containsExactly(" \u20e0");
    }

    @Test
    void end_with_a_paragraph_before_a_line_a_sentence_or_a_word() {
      assertThat(parts(WORDS + "\n\nB\nC. D " + WORDS))
          .containsExactly(WORDS + "\n\n", "B\nC. D " + WORDS);
      assertThat(parts(WORDS + "\nC. D " + WORDS)).containsExactly(WORDS + "\n", "C. D " + WORDS);
      assertThat(parts(WORDS + "C. D " + WORDS)).containsExactly(WORDS + "C. ", "D " + WORDS);
      assertThat(parts(WORDS + WORDS).get(0)).isEqualTo("word ".repeat(20));
    }

    @Test
    void close_what_is_open_and_open_it_again() {
      assertThat(parts("[b]" + WORDS + "[color=#f00]" + WORDS + "[/color]x[/b]"))
          .containsExactly(
              "[b]" + WORDS + "[color=#f00]word word [/color][/b]",
              "[b][color=#f00]" + "word ".repeat(10) + "[/color]x[/b]");
    }

    @Test
    void keep_code_in_code() {
      String line = "a[i] = [b]; // >> and some more\n";

      assertThat(parts("[code]" + line.repeat(4) + "[/code]"))
          .containsExactly(
              "[code]" + line.repeat(2) + "[/code]", "[code]" + line.repeat(2) + "[/code]");
    }

    @Test
    void keep_a_link_whole() {
      String link = "[url=https://a.example]Two words and more[/url]";

      assertThat(parts(WORDS + link)).containsExactly(WORDS, link);
    }

    @Test
    void keep_pictures_whole() {
      String picture = "[img size=small]https://a.example [/img]";

      assertThat(parts(WORDS + picture + WORDS)).first().isEqualTo(WORDS);
      assertThat(String.join("", parts(WORDS + picture + WORDS))).contains(picture);
    }

    @ParameterizedTest
    @ValueSource(strings = {"😀", "👨‍👩‍👧", "👍🏽", "🇳🇴", "é", "❤️", "\r\n"})
    void keep_together_what_is_one_character(String character) {
      String mark = character.equals("\r\n") ? "x\r\n" : character;

      assertThat(parts(mark.repeat(150)))
          .hasSizeGreaterThan(1)
          .allMatch(part -> part.startsWith(mark) && part.endsWith(mark));
    }

    @Test
    void go_on_as_a_quote() {
      assertThat(parts(">>" + WORDS + WORDS)).allMatch(part -> part.startsWith(">>word"));

      String rule = "-".repeat(54) + "\n";
      List<Text> block = new LongText(rule + WORDS.repeat(5) + "\n" + rule).parts(250);
      assertThat(block).hasSizeGreaterThan(1).allMatch(part -> part.bb().startsWith(rule));
      assertThat(block).allMatch(part -> part.bb().strip().endsWith("\n" + rule.strip()));
    }

    @Test
    void make_no_quote_of_what_was_within_a_line() {
      assertThat(parts("x".repeat(98) + " >> y"))
          .containsExactly("x".repeat(98) + " ", "\u2060>> y");
    }

    @Test
    void leave_out_tags_that_leave_no_room() {
      String link = "[url=https://a.example/" + "x".repeat(60) + "]here[/url]";

      assertThat(parts(link)).containsExactly("\u2060here\u2060");
      assertThat(parts("[" + link.replace("here", "b") + "]")).hasSize(1).noneMatch("[b]"::equals);
      assertThat(parts("[b]".repeat(50) + WORDS + WORDS + "[/b]".repeat(50)))
          .allMatch(part -> part.startsWith("[b][b]") && part.contains("word"));
    }

    @Test
    void make_no_quote_of_dashes_within_a_tag_that_is_none() {
      String rule = "-".repeat(34);
      String bb = rule + "\n[chat=)hhhck][call=47 22 00 00 00][[/call][/chat][context=\n------\n]";

      List<Text> parts = new LongText(bb).parts(100);

      assertThat(parts).allMatch(part -> part.bb().length() <= 100);
      assertThat(parts.get(0).bb()).contains(rule).doesNotContain(BbTag.QUOTE_RULE);
    }

    @Test
    void make_no_tag_of_what_stands_around_one_that_is_left_out() {
      String link = "[url=https://a.example/" + "x".repeat(60) + "]";

      assertThat(parts("[color=" + link + "red][/url] y[/color]"))
          .containsExactly("[\u2060color=\u2060red]\u2060 y[\u2060/color]");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 99, 20_001})
    void have_a_limit_within_reason(int limit) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> LongText.of("x").parts(limit))
          .withMessage("limit of a part is " + limit + " code points, not 100 to 20000");
    }
  }

  @Nested
  class AnyText {
    @RepeatedTest(500)
    void is_whole_when_its_parts_are_put_together(RepetitionInfo repetition) {
      Random random = new Random(repetition.getCurrentRepetition());
      String bb = Shreds.bb(random, 400);
      int limit = 100 + random.nextInt(200);

      List<Text> parts = new LongText(bb).parts(limit);

      String joined = parts.stream().map(part -> bare(part.bb())).collect(Collectors.joining());
      assertThat(joined).isEqualTo(bare(bb));
      assertThat(parts)
          .allSatisfy(
              part -> {
                assertThat(part.bb().codePoints().count()).isLessThanOrEqualTo(limit);
                assertThat(part.bb()).isNotBlank();
              });
    }

    @RepeatedTest(300)
    void has_well_formed_parts_if_it_is_well_formed(RepetitionInfo repetition) {
      Random random = new Random(repetition.getCurrentRepetition());
      String bb = wellFormed(random, 0);

      List<Text> parts = new LongText(bb).parts(100 + random.nextInt(100));

      assertThat(parts).allSatisfy(part -> assertThat(BbCode.plain(part.bb())).doesNotContain("["));
      assertThat(parts.stream().map(part -> bare(part.bb())).collect(Collectors.joining()))
          .isEqualTo(bare(bb));
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "[b]",
          "[b]x",
          "x",
          "x ",
          "[b][/b]",
          "[code]",
          "\n",
          "\u0301",
          "\u200D",
          "------\n",
          ">>x\n",
          "[b]x[/b]",
          "[url=https://a.example]x",
          "[disk=5]",
          "[br]"
        })
    void is_read_a_few_times_only(String shred) {
      CountedText hostile = new CountedText(shred.repeat(100_000 / shred.length()));

      List<Text> parts = new TextSplitter(hostile, 1_000).split();

      assertThat(hostile.reads()).isLessThan(40 * hostile.length());
      assertThat(parts.size()).isLessThan(1_000);
    }

    /** What is left when quotes may begin and end anew and blank parts are left out. */
    private static String bare(String bb) {
      return BbCode.plain(bb).replaceAll("[->\\s\u2060]+", "");
    }

    private static String wellFormed(Random random, int depth) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(10) + 3; i > 0; i--) {
        int kind = random.nextInt(depth > 3 ? 3 : 6);
        text.append(
            switch (kind) {
              case 0 -> "word ";
              case 1 -> "Sentence.\n";
              case 2 -> "👨‍👩‍👧x";
              case 3 -> "[b]" + wellFormed(random, depth + 1) + "[/b]";
              case 4 -> "[size=20]" + wellFormed(random, depth + 1) + "[/size]";
              default -> "[url=https://a.example]" + wellFormed(random, depth + 1) + "[/url]";
            });
      }
      return text.append('x').toString();
    }
  }

  @Nested
  class Building {
    @Test
    void escapes_people_and_keeps_markup() {
      LongText text = LongText.of("[b]").plus(Text.of("").bold("x")).plus("[i]");

      assertThat(text).hasToString("[\u2060b][b]x[/b][\u2060i]");
      assertThat(BbToken.read(text.bb()).stream().filter(token -> token.kind() == Kind.OPEN))
          .hasSize(1);
    }
  }
}
