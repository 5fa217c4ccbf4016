package io.imbot4j.runtime;

import static io.imbot4j.contracts.Samples.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.bot.Arg;
import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.Label;
import io.imbot4j.bot.Refusal;
import io.imbot4j.bot.Routes;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotType;
import io.imbot4j.domain.event.BotEvent;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CommandsTest {
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  enum Size {
    SMALL,
    LARGE
  }

  record Remind(@Arg("when") Duration in, String what) {
    Remind {
      if (in.toDays() > 30) {
        throw new Refusal("I forget things after 30 days.");
      }
      if (what.equals("nothing")) {
        throw new IllegalArgumentException("nothing to remind of");
      }
    }
  }

  record Everything(
      int number,
      Long big,
      double fraction,
      boolean flag,
      Size size,
      LocalDate day,
      LocalTime time,
      LocalDateTime moment,
      Instant instant,
      Duration in,
      String word) {}

  record Pair(int first, int second) {}

  record Lasting(Duration time) {}

  record Flag(boolean on) {}

  @Nested
  class Typed {
    @Test
    void reads_a_word_for_each_component_and_the_rest_for_a_last_text() {
      assertThat(said("/remind  15m  green  tea ")).isEqualTo("PT15M of green  tea");
    }

    @Test
    void reads_every_simple_type() {
      String line =
          "/everything 7 8 1,5 true large 24.12.2026 09:30 2026-12-24T09:30 2026-12-24T09:30:00Z 2d"
              + " rest";
      assertThat(said(line))
          .isEqualTo(
              new Everything(
                      7,
                      8L,
                      1.5,
                      true,
                      Size.LARGE,
                      LocalDate.of(2026, 12, 24),
                      LocalTime.of(9, 30),
                      LocalDateTime.of(2026, 12, 24, 9, 30),
                      Instant.parse("2026-12-24T09:30:00Z"),
                      Duration.ofDays(2),
                      "rest")
                  .toString());
    }

    @Test
    void reads_what_the_portal_recognised_as_well() {
      try (Stage stage = Stage.inline(bot())) {
        assertThat(stage.types(ANN, "remind", "15m tea").last()).isEqualTo("PT15M of tea");
        assertThat(stage.types(ANN, "Remind", "15m tea").last()).isEqualTo("PT15M of tea");
      }
    }

    @Test
    void reads_over_bb_codes() {
      try (Stage stage = Stage.inline(bot())) {
        assertThat(stage.types(ANN, "remind", "[b]15m[/b] [i]tea[/i]").last())
            .isEqualTo("PT15M of tea");
      }
    }

    @Test
    void shows_the_usage_line_where_something_is_missing() {
      assertThat(said("/remind")).isEqualTo("Usage: /remind <when> <what>");
      assertThat(said("/remind 15m")).isEqualTo("Usage: /remind <when> <what>");
    }

    @ParameterizedTest
    @MethodSource("io.imbot4j.runtime.CommandsTest#misunderstood")
    void names_what_it_did_not_understand(String line, String named) {
      assertThat(said(line)).startsWith("I do not understand “" + named + "”. Usage: /");
    }

    @Test
    void says_the_words_of_a_refusing_constructor() {
      assertThat(said("/remind 31d tea")).isEqualTo("I forget things after 30 days.");
    }

    @Test
    void speaks_russian_to_russians() {
      try (Stage stage = Stage.inline(bot())) {
        stage.language = RUSSIAN;
        assertThat(stage.says(ANN, "/remind").last())
            .isEqualTo("Как пользоваться: /remind <when> <what>");
      }
    }
  }

  static Stream<Arguments> misunderstood() {
    return Stream.of(
        arguments("/remind tomorrow tea", "tomorrow"),
        arguments("/remind 15m nothing", "15m nothing"),
        arguments("/pair 1 two", "two"),
        arguments("/pair 1 2 3 4", "3 4"),
        arguments("/pair 1 99999999999", "99999999999"));
  }

  @Nested
  class Unknown {
    @Test
    void is_told_which_command_was_probably_meant() {
      assertThat(said("/remnd 15m tea")).isEqualTo("I do not know /remnd. Did you mean /remind?");
      assertThat(said("/hlep")).isEqualTo("I do not know /hlep. Did you mean /help?");
    }

    @Test
    void is_told_so_where_nothing_is_near() {
      assertThat(said("/weather")).isEqualTo("I do not know /weather.");
    }

    @Test
    void comes_to_its_hook() {
      TestBot bot =
          new TestBot(CommandsTest::routes, (message, dialog) -> {}) {
            @Override
            protected void onCommand(BotEvent.CommandAdded called, Dialog dialog) {
              dialog.say("hooked " + called.command().name() + called.command().params());
            }
          };
      try (Stage stage = Stage.inline(bot)) {
        assertThat(stage.says(ANN, "/weather Oslo").last()).isEqualTo("hooked weatherOslo");
        assertThat(stage.says(ANN, "/remnd tea").last()).isEqualTo("hooked remndtea");
      }
    }
  }

  @Nested
  class InAGroup {
    @ParameterizedTest
    @MethodSource("io.imbot4j.runtime.CommandsTest#hearsEverything")
    void an_unknown_one_may_be_for_another_bot_of_those_who_hear_everything(BotType type) {
      assertThat(saidInGroup(type, "/weather Oslo")).isEqualTo("heard /weather Oslo");
      assertThat(saidInGroup(type, "/remnd 15m tea")).isEqualTo("heard /remnd 15m tea");
      assertThat(saidInGroup(type, "/remind 15m tea")).isEqualTo("PT15M of tea");
      assertThat(saidInGroup(type, "/help")).startsWith("What I can do:");
    }

    @Test
    void an_unknown_one_is_for_a_bot_that_hears_what_mentions_it() {
      assertThat(saidInGroup(BotType.BOT, "/weather")).isEqualTo("I do not know /weather.");
    }

    private static String saidInGroup(BotType type, String line) {
      try (Stage stage = Stage.inline(bot(type))) {
        stage.messenger.joins(new ChatId(5));
        return stage.says(ANN, DialogId.of(new ChatId(5)), line).last();
      }
    }
  }

  @ParameterizedTest
  @MethodSource("hearsEverything")
  void in_private_an_unknown_one_is_for_whoever_hears_it(BotType type) {
    try (Stage stage = Stage.inline(bot(type))) {
      assertThat(stage.says(ANN, "/weather").last()).isEqualTo("I do not know /weather.");
    }
  }

  static Stream<BotType> hearsEverything() {
    return Stream.of(BotType.SUPERVISOR, BotType.PERSONAL);
  }

  @Nested
  class PlainText {
    @Test
    void that_looks_like_a_path_is_a_message() {
      assertThat(said("/usr/bin")).isEqualTo("heard /usr/bin");
      assertThat(said("/")).isEqualTo("heard /");
    }

    @Test
    void that_is_longer_than_any_command_is_a_message() {
      assertThat(said("/" + "a".repeat(256))).isEqualTo("heard /" + "a".repeat(256));
    }

    @Test
    void with_a_slash_is_a_message_to_a_bot_without_commands() {
      try (Stage stage = Stage.inline(TestBot.with(on -> {}))) {
        assertThat(stage.says(ANN, "/help").last()).isEqualTo("heard /help");
      }
    }
  }

  @Nested
  class Help {
    @Test
    void lists_the_commands_in_english() {
      assertThat(said("/help"))
          .isEqualTo(
              """
              What I can do:
              /remind <when> <what> — Remind me later
              /everything <number> <big> <fraction> <flag> <size> <day> <time> <moment> <instant> <in> <word> — Everything
              /pair <first> <second> — Two numbers
              /lasting <time> — How long
              /flag <on> — On or off
              /help — Show what I can do\
              """);
    }

    @Test
    void lists_the_commands_in_russian() {
      try (Stage stage = Stage.inline(bot())) {
        stage.language = RUSSIAN;
        assertThat(stage.types(ANN, "help", "").last())
            .startsWith("Вот что я умею:\n/remind <when> <what> — Напомнить\n")
            .endsWith("/help — Показать, что я умею");
      }
    }

    @Test
    void speaks_the_first_language_of_a_label_to_strangers() {
      Label title =
          new Label(Map.of("de", "Los")).in("ru", "Вперёд").in("it", "Via").in("es", "Vamos");
      TestBot bot = TestBot.with(on -> on.command("go", title, (called, dialog) -> {}));
      try (Stage stage = Stage.inline(bot)) {
        stage.language = Locale.FRENCH;
        assertThat(stage.says(ANN, "/help").last()).contains("/go — Los\n");
        stage.language = Locale.ITALIAN;
        assertThat(stage.says(ANN, "/help").last()).contains("/go — Via\n");
      }
    }

    @Test
    void is_understood_with_a_capital() {
      assertThat(said("/Help")).isEqualTo(said("/help"));
    }

    @Test
    void is_the_bots_own_where_it_has_one() {
      TestBot bot =
          TestBot.with(on -> on.command("help", "My help", (called, dialog) -> dialog.say("mine")));
      try (Stage stage = Stage.inline(bot)) {
        assertThat(stage.says(ANN, "/help").texts()).containsExactly("mine");
      }
    }
  }

  static String said(String line) {
    try (Stage stage = Stage.inline(bot())) {
      return stage.says(ANN, line).last();
    }
  }

  static TestBot bot(BotType type) {
    return new TestBot(
        CommandsTest::routes, (message, dialog) -> dialog.say("heard " + message.text())) {
      @Override
      public BotProfile profile() {
        return BotProfile.of("helper", "Helper").type(type).build();
      }
    };
  }

  static TestBot bot() {
    return TestBot.with(CommandsTest::routes);
  }

  private static void routes(Routes on) {
    Label remind = new Label(Map.of("en", "Remind me later")).in("ru", "Напомнить");
    on.command(
            "remind",
            remind,
            Remind.class,
            (typed, dialog) -> dialog.say(typed.in() + " of " + typed.what()))
        .command("everything", "Everything", Everything.class, CommandsTest::show)
        .command("pair", "Two numbers", Pair.class, CommandsTest::show)
        .command("lasting", "How long", Lasting.class, CommandsTest::show)
        .command("flag", "On or off", Flag.class, CommandsTest::show);
  }

  private static void show(Record typed, Dialog dialog) {
    dialog.say(typed.toString());
  }
}
