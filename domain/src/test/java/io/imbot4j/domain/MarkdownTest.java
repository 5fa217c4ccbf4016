package io.imbot4j.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.domain.BbToken.Kind;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
  private static final String URL = "https://a.example";

  static Stream<Arguments> examples() {
    return Stream.of(
        arguments("# Title #", "[b]Title[/b]"),
        arguments("### C# and F#", "[b]C# and F#[/b]"),
        arguments("#hashtag", "#hashtag"),
        arguments("**bold** and __bold__", "[b]bold[/b] and [b]bold[/b]"),
        arguments("*it* and _it_", "[i]it[/i] and [i]it[/i]"),
        arguments("***both***", "[b][i]both[/i][/b]"),
        arguments("**a *b* c**", "[b]a [i]b[/i] c[/b]"),
        arguments("*a **b***", "[i]a [b]b[/b][/i]"),
        arguments("~~gone~~ ~kept~", "[s]gone[/s] ~kept~"),
        arguments("snake_case_name", "snake_case_name"),
        arguments("2*3*4 = 24", "2*3*4 = 24"),
        arguments("a * b * c", "a * b * c"),
        arguments("**never closed", "**never closed"),
        arguments("**a *b** c*", "[b]a *b[/b] c*"),
        arguments("****", "****"),
        arguments("`a[i]` `` a`b ``", "[code]a[i][/code] [code]a`b[/code]"),
        arguments("`never closed", "`never closed"),
        arguments("`**a**`", "[code]**a**[/code]"),
        arguments("```java\nint i;\n\n```\nx", "[code]int i;\n[/code]\nx"),
        arguments("~~~\n```\n~~~", "[code]```[/code]"),
        arguments("```\nnever closed", "[code]never closed[/code]"),
        arguments("  ```\n  a\n    b\n  ```", "[code]a\n  b[/code]"),
        arguments("```x``` y", "[code]x[/code] y"),
        arguments("[here](https://a.example)", "[url=https://a.example]here[/url]"),
        arguments("[*a* b](<https://a.example> \"t\")", "[url=" + URL + "][i]a[/i] b[/url]"),
        arguments("[w](https://a.example/x_(y))", "[url=" + URL + "/x_(y)]w[/url]"),
        arguments("[](https://a.example)", "[url]https://a.example[/url]"),
        arguments("![pic](https://a.example/p.png)", "[url=" + URL + "/p.png]pic[/url]"),
        arguments("![](https://a.example/p.png)", "[url]https://a.example/p.png[/url]"),
        arguments("[![alt](https://b.example)](https://a.example)", "[url=" + URL + "]alt[/url]"),
        arguments("<https://a.example>", "[url]https://a.example[/url]"),
        arguments("**https://a.example/_x_**", "[b]https://a.example/_x_[/b]"),
        arguments("**[a](https://a.example)**", "[b][url=https://a.example]a[/url][/b]"),
        arguments("[**a](https://a.example)**", "[url=https://a.example]**a[/url]**"),
        arguments("- a\n* *b*\n1. c\n  + d", "- a\n* [i]b[/i]\n1. c\n  + d"),
        arguments("> a\n>> **b**\nc", ">>a\n>>[b]b[/b]\nc"),
        arguments("> ```\n>   x\n> ```\ny", ">>[code]  x[/code]\ny"),
        arguments("> ```\n> x\ny", ">>[code]x[/code]\ny"),
        arguments("| a | **b** |\n|---|---|", "| a | **b** |\n|---|---|"),
        arguments("\\*a\\* \\q \\", "*a* \\q \\"),
        arguments("a\r\nb\n\nc", "a\nb\n\nc"),
        arguments("", ""));
  }

  @ParameterizedTest
  @MethodSource("examples")
  void becomes_bb_code(String markdown, String bb) {
    assertThat(Text.markdown(markdown)).hasToString(bb);
  }

  @Nested
  class WhatIsNotMeant {
    @ParameterizedTest
    @ValueSource(
        strings = {
          "[send=/x]y[/send]",
          "[user=all]y[/user]",
          "[b]x[/b]",
          "[x](javascript:alert(1))",
          "[x](//a.example)",
          "[x](https://a.example/[b])",
          "<javascript:alert(1)>",
          "![x](data:x)",
          "\\[b]x\\[/b]",
          "[*b*]x",
          "    >> x",
          "------\nx\n------"
        })
    void stays_text(String markdown) {
      assertThat(BbToken.read(Markdown.toBb(markdown)))
          .allMatch(token -> token.kind() == Kind.TEXT || token.name().equals("i"));
    }

    @Test
    void stays_text_where_an_address_has_half_a_character() {
      assertThat(LongText.markdown("[a](https://a.example/\ud83d)").bb())
          .isEqualTo("[\u2060a](https://a.example/\ud83d)");
    }

    @Test
    void cannot_end_a_block_of_code() {
      assertThat(BbToken.read(Markdown.toBb("```\n[/code][send=/x]y[/send]\n```"))).hasSize(3);
    }
  }

  @Nested
  class AnyText {
    private static final Set<String> MEANT = Set.of("", "b", "i", "s", "code", "url");

    @RepeatedTest(2_000)
    void gives_only_tags_that_markdown_has_and_all_of_them_closed(RepetitionInfo repetition) {
      String markdown = Shreds.markdown(new Random(repetition.getCurrentRepetition()), 30);

      String bb = LongText.markdown(markdown).bb();

      assertThat(BbToken.read(bb))
          .allSatisfy(
              token -> {
                assertThat(token.name()).isIn(MEANT);
                if (token.kind() == Kind.OPEN) {
                  assertThat(bb.substring(token.start(), token.end()))
                      .matches("\\[(?:b|i|s|code|url(?:=https://a\\.example[^\\[\\]]*)?)]");
                } else if (token.kind() == Kind.TEXT) {
                  assertThat(bb.substring(token.start(), token.end()))
                      .doesNotContain("[url", "[/url", "[/code", "[send", "[code");
                }
              });
    }

    @ParameterizedTest
    @ValueSource(
        strings = {
          "*",
          "**a",
          "* a",
          "_a_",
          "`",
          "`` ",
          "[",
          "]",
          "[a](",
          "![",
          "[a](b",
          "(",
          "<",
          "\\",
          "~~",
          "~~a",
          "[](",
          "![a](",
          "[`",
          "https://",
          "http",
          "<https://a",
          "***a",
          "a*",
          "[a]"
        })
    void is_read_a_few_times_only(String shred) {
      CountedText hostile = new CountedText(shred.repeat(10_000));

      MarkdownLine.toBb(hostile);

      assertThat(hostile.reads()).isLessThan(20 * hostile.length());
    }

    @Test
    void is_read_a_few_times_only_with_backticks_of_all_lengths() {
      StringBuilder ticks = new StringBuilder("[".repeat(10_000));
      for (int length = 1; length < 300; length++) {
        ticks.append("`".repeat(length)).append(' ');
      }
      CountedText hostile = new CountedText(ticks + "](" + ticks);

      MarkdownLine.toBb(hostile);

      assertThat(hostile.reads()).isLessThan(20 * hostile.length());
    }

    @ParameterizedTest
    @ValueSource(strings = {"> ", "# ", "#", " ", "\n", "```\n", "- ", "|", " #", "> > ", "\t"})
    void of_any_size_is_of_that_size_afterwards(String shred) {
      String hostile = shred.repeat(100_000 / shred.length());

      assertThat(Markdown.toBb(hostile).length()).isLessThan(10 * hostile.length());
    }
  }
}
