package io.imbot4j.domain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.domain.BbToken.Kind;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TextTagsTest {
  private static final Text EMPTY = Text.of("");
  private static final URI ICON = URI.create("https://example.com/i.png");
  private static final String RULE = "-".repeat(54);

  static Stream<Arguments> tags() {
    return Stream.of(
        arguments(EMPTY.underline("x"), "[u]x[/u]"),
        arguments(EMPTY.strike("x"), "[s]x[/s]"),
        arguments(EMPTY.size(8, "x"), "[size=8]x[/size]"),
        arguments(EMPTY.size(30, "x"), "[size=30]x[/size]"),
        arguments(EMPTY.color("#f00", "x"), "[color=#f00]x[/color]"),
        arguments(EMPTY.color("#00FF7f", "x"), "[color=#00FF7f]x[/color]"),
        arguments(EMPTY.code("a\n b"), "[code]a\n b[/code]"),
        arguments(EMPTY.quote("a\r\nb"), ">>a\n>>b\n"),
        arguments(Text.of("x").quote("a").plus("y"), "x\n>>a\ny"),
        arguments(EMPTY.quoteBlock("a"), RULE + "\na\n" + RULE + "\n"),
        arguments(EMPTY.link(ICON), "[url]https://example.com/i.png[/url]"),
        arguments(EMPTY.mentionAll("All"), "[user=all]All[/user]"),
        arguments(EMPTY.openLine(7, "Line"), "[chat=imol|7]Line[/chat]"),
        arguments(
            EMPTY.context(DialogId.of(new ChatId(5)), new MessageId(789), "there"),
            "[context=chat5/789]there[/context]"),
        arguments(EMPTY.put("/find ", "Find"), "[put=/find ]Find[/put]"),
        arguments(EMPTY.send("/help", "Help"), "[send=/help]Help[/send]"),
        arguments(EMPTY.call("+49 (30) 1234", "Call"), "[call=+49 (30) 1234]Call[/call]"),
        arguments(EMPTY.call("112"), "[call]112[/call]"),
        arguments(
            EMPTY.image(ICON, ImageSize.MEDIUM),
            "[img size=medium]https://example.com/i.png [/img]"),
        arguments(
            EMPTY.icon(ICON, 20, "smile"), "[icon=https://example.com/i.png size=20 title=smile]"),
        arguments(
            EMPTY.timestamp(Instant.ofEpochSecond(1795255200), TimeFormat.SHORT_TIME),
            "[timestamp=1795255200 format=SHORT_TIME_FORMAT]"),
        arguments(EMPTY.file(31), "[disk=31]"),
        arguments(EMPTY.styled(TextStyle.BOLD, Text.of("a").italic("b")), "[b]a[i]b[/i][/b]"));
  }

  @ParameterizedTest
  @MethodSource("tags")
  void are_written_as_the_manual_shows_them(Text text, String bb) {
    assertThat(text).hasToString(bb);
  }

  static Stream<Function<String, Text>> labelled() {
    return Stream.of(
        EMPTY::bold,
        EMPTY::underline,
        EMPTY::strike,
        words -> EMPTY.size(20, words),
        words -> EMPTY.color("#f00", words),
        words -> EMPTY.link(words, ICON),
        EMPTY::mentionAll,
        words -> EMPTY.openLine(7, words),
        words -> EMPTY.context(DialogId.of(new ChatId(5)), new MessageId(7), words),
        words -> EMPTY.put("/x", words),
        words -> EMPTY.send("/x", words),
        words -> EMPTY.call("112", words));
  }

  @Nested
  class WhatPeopleTyped {
    @RepeatedTest(300)
    void stays_within_its_tag_and_makes_no_other(RepetitionInfo repetition) {
      Random random = new Random(repetition.getCurrentRepetition());
      String words = Shreds.bb(random, 12);

      labelled()
          .forEach(
              write -> {
                List<BbToken> tokens = BbToken.read(write.apply(words).bb());
                assertThat(tokens).hasSizeBetween(2, 3);
                assertThat(tokens.get(0).kind()).isEqualTo(Kind.OPEN);
                assertThat(tokens.get(0).partner()).isEqualTo(tokens.size() - 1);
              });
      assertThat(tagsOf(EMPTY.code(words))).isEqualTo(2);
      assertThat(tagsOf(EMPTY.quoteBlock(words))).isEqualTo(2);
      assertThat(tagsOf(EMPTY.quote(words))).isZero();
      assertThat(tagsOf(EMPTY.icon(ICON, 20, words))).isEqualTo(1);
    }

    @Test
    void cannot_change_the_command_behind_a_label() {
      assertThat(EMPTY.send("/help", "a] [b]")).hasToString("[send=/help]a］ ［b］[/send]");
    }

    @Test
    void cannot_name_the_author_of_a_quote() {
      assertThat(EMPTY.quoteBlock("Boss [10:00]\nyes").bb()).contains("[10:00]\u2060\nyes");
    }

    @Test
    void cannot_add_an_attribute_to_an_icon() {
      assertThat(EMPTY.icon(ICON, 20, "a\nsize=90]").bb()).endsWith("title=a size＝90］]");
    }

    private static long tagsOf(Text text) {
      return BbToken.read(text.bb()).stream().filter(token -> token.kind() != Kind.TEXT).count();
    }
  }

  @Nested
  class Refusals {
    @ParameterizedTest
    @ValueSource(ints = {7, 31})
    void name_the_sizes_there_are(int pixels) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EMPTY.size(pixels, "x"))
          .withMessage("text size is " + pixels + " pixels, the platform shows 8 to 30");
    }

    @ParameterizedTest
    @ValueSource(strings = {"red", "#ff", "#ffff", "ff0000", "#ff0000]", "#gggggg", ""})
    void show_what_a_color_looks_like(String color) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EMPTY.color(color, "x"))
          .withMessage(
              "text color \"" + color + "\" is not # and 3 or 6 hex digits, as #ff0000 is");
    }

    @Test
    void refuse_an_address_with_half_a_character() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EMPTY.link(URI.create("https://a.example/\ud83d")))
          .withMessage(
              "link to https://a.example has half of a surrogate pair, which is no character; the"
                  + " text it comes from was cut in the middle of one");
    }

    @ParameterizedTest
    @ValueSource(
        strings = {"javascript:alert(1)", "data:text/html,x", "http:x", "/here", "ftp://a"})
    void keep_links_and_pictures_to_the_web(String address) {
      URI uri = URI.create(address);
      String message = "link \"" + address + "\" starts with neither https:// nor http://";

      assertThatIllegalArgumentException().isThrownBy(() -> EMPTY.link(uri)).withMessage(message);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EMPTY.image(uri, ImageSize.SMALL))
          .withMessage(message);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EMPTY.icon(uri, 20, "x"))
          .withMessage(message);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "/x]", "/x[", "/x\ny"})
    void keep_commands_within_their_tag(String command) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EMPTY.send(command, "x"))
          .withMessage(
              "send command \""
                  + command
                  + "\" is blank or holds [, ] or a line's end; use a button");
      assertThatIllegalArgumentException().isThrownBy(() -> EMPTY.put(command, "x"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Ann", "+", "112]", "1\n2"})
    void keep_phone_numbers_to_digits(String number) {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EMPTY.call(number))
          .withMessage(
              "phone number \"" + number + "\" is not digits, blanks and - + ( ) . / # only");
    }

    @Test
    void keep_icons_small_and_formats_to_names() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> EMPTY.icon(ICON, 101, "x"))
          .withMessage("icon size is 101 pixels, not 1 to 100");
      assertThatIllegalArgumentException()
          .isThrownBy(() -> new TimeFormat("H:i]"))
          .withMessage(
              "time format \"H:i]\" is not capitals and underscores, as SHORT_TIME_FORMAT is");
    }
  }
}
