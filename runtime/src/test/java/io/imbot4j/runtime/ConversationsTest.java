package io.imbot4j.runtime;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.bot.Answer;
import io.imbot4j.bot.Conversation;
import io.imbot4j.bot.Name;
import io.imbot4j.bot.Next;
import io.imbot4j.bot.Refusal;
import io.imbot4j.contracts.Samples;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.MessageFile;
import io.imbot4j.domain.message.NewMessage;
import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ConversationsTest {
  sealed interface Step {}

  record City() implements Step {}

  record Nights(String city) implements Step {}

  @Name("sure")
  record Confirm(String city, long nights) implements Step {}

  static class Booking extends Conversation<Step> {
    @Override
    protected Step first() {
      return new City();
    }

    @Override
    protected NewMessage ask(Step step, Locale language) {
      if (step instanceof Confirm confirm) {
        return say(confirm.nights() + " nights in " + confirm.city() + "?");
      }
      return say(step instanceof Nights ? "How many nights?" : "Where to?");
    }

    @Override
    protected Next<Step> answer(Step step, Answer answer) {
      if (step instanceof City) {
        if (answer.text().equals("Mars")) {
          throw new Refusal("No train goes there.");
        }
        return go(new Nights(city(answer)));
      }
      if (step instanceof Nights nights) {
        return answer.number().isPresent()
            ? go(new Confirm(nights.city(), answer.number().getAsLong()))
            : again("A number, please.");
      }
      return done(answer.yes() ? "Booked." : "As you like.");
    }

    private static String city(Answer answer) {
      if (answer.text().equals("crash")) {
        throw new IllegalStateException("a bug");
      }
      return answer.message().files().isEmpty()
          ? answer.text()
          : answer.message().files().get(0).name();
    }

    @Override
    protected Duration patience() {
      return Duration.ofHours(2);
    }
  }

  interface Open {}

  sealed interface Mood {
    record Ask() implements Mood {}
  }

  static final class Feeling extends Conversation<Mood> {
    @Override
    protected Mood first() {
      return new Mood.Ask();
    }

    @Override
    protected NewMessage ask(Mood step, Locale language) {
      return say("How are you?");
    }

    @Override
    protected Next<Mood> answer(Mood step, Answer answer) {
      return done("Noted: " + answer.text());
    }
  }

  @Test
  void goes_from_question_to_question_to_its_end() {
    try (Stage stage = Stage.inline(bot())) {
      stage.says(ANN, "/book").says(ANN, "Oslo").says(ANN, "2").says(ANN, "yes").says(ANN, "hi");
      assertThat(stage.texts())
          .containsExactly(
              "Where to?", "How many nights?", "2 nights in Oslo?", "Booked.", "heard hi");
    }
  }

  @Nested
  class Staying {
    @Test
    void where_it_is_says_why() {
      try (Stage stage = Stage.inline(bot())) {
        stage.says(ANN, "/book").says(ANN, "Oslo").says(ANN, "two").says(ANN, "2");
        assertThat(stage.texts()).endsWith("A number, please.", "2 nights in Oslo?");
      }
    }

    @Test
    void after_a_refusal_says_its_words() {
      try (Stage stage = Stage.inline(bot())) {
        stage.says(ANN, "/book").says(ANN, "Mars").says(ANN, "Oslo");
        assertThat(stage.texts()).endsWith("No train goes there.", "How many nights?");
      }
    }

    @Test
    void after_an_exception_keeps_the_step() {
      try (Stage stage = Stage.inline(bot())) {
        stage.says(ANN, "/book").says(ANN, "crash");
        assertThat(stage.last()).startsWith("Something went wrong");
        assertThat(stage.says(ANN, "Oslo").last()).isEqualTo("How many nights?");
      }
    }

    @Test
    void while_a_command_is_called_in_the_middle() {
      try (Stage stage = Stage.inline(bot())) {
        stage.says(ANN, "/book").says(ANN, "/hello").says(ANN, "Oslo");
        assertThat(stage.texts()).containsExactly("Where to?", "Hello.", "How many nights?");
      }
    }
  }

  @Nested
  class Ending {
    @Test
    void by_cancel_forgets_everything() {
      try (Stage stage = Stage.inline(bot())) {
        stage.says(ANN, "/book").says(ANN, "/cancel").says(ANN, "Oslo");
        assertThat(stage.texts())
            .containsExactly("Where to?", "All right, forgotten.", "heard Oslo");
        assertThat(stage.says(ANN, "/cancel").last()).isEqualTo("There is nothing to cancel.");
      }
    }

    @Test
    void by_cancel_with_a_capital_is_understood() {
      try (Stage stage = Stage.inline(bot())) {
        assertThat(stage.says(ANN, "/book").says(ANN, "/Cancel").last())
            .isEqualTo("All right, forgotten.");
      }
    }

    @Test
    void does_not_come_where_patience_has_no_end() {
      Booking endless =
          new Booking() {
            @Override
            protected Duration patience() {
              return ChronoUnit.FOREVER.getDuration();
            }
          };
      TestBot bot = TestBot.with(on -> on.command("book", "Book a trip", endless));
      try (Stage stage = Stage.inline(bot)) {
        stage.says(ANN, "/book");
        stage.passes(Duration.ofDays(400));
        assertThat(stage.says(ANN, "Oslo").last()).isEqualTo("How many nights?");
      }
    }

    @Test
    void comes_when_patience_is_over() {
      try (Stage stage = Stage.inline(bot())) {
        stage.says(ANN, "/book");
        stage.passes(Duration.ofHours(2));
        assertThat(stage.says(ANN, "Oslo").last()).isEqualTo("How many nights?");
        stage.passes(Duration.ofHours(2).plusSeconds(1));
        assertThat(stage.says(ANN, "2").last()).startsWith("I waited too long");
        assertThat(stage.says(ANN, "2").last()).isEqualTo("heard 2");
      }
    }

    @Test
    void comes_when_another_one_begins() {
      try (Stage stage = Stage.inline(bot())) {
        stage.says(ANN, "/book").says(ANN, "/mood").says(ANN, "fine").says(ANN, "Oslo");
        assertThat(stage.texts())
            .containsExactly("Where to?", "How are you?", "Noted: fine", "heard Oslo");
      }
    }
  }

  @Test
  void two_people_in_one_group_do_not_mix() {
    DialogId group = DialogId.of(new ChatId(5));
    try (Stage stage = Stage.inline(bot())) {
      stage.messenger.joins(new ChatId(5));
      stage.says(ANN, group, "/book").says(BOB, group, "hello").says(BOB, group, "/book");
      stage.says(ANN, group, "Oslo").says(BOB, group, "Rome");
      stage.says(ANN, group, "2").says(BOB, group, "3");
      assertThat(stage.texts())
          .endsWith("2 nights in Oslo?", "3 nights in Rome?")
          .contains("heard hello");
    }
  }

  @Test
  void a_file_alone_is_an_answer() {
    try (Stage stage = Stage.inline(bot())) {
      stage.says(ANN, "/book");
      Message plain = Stage.written(ANN, DialogId.of(ANN.id()), "");
      Message ticket =
          new Message(
              plain.id(), plain.chat(), ANN, "", List.of(new MessageFile(3, "oslo.pdf", 10)), null);
      stage.dispatch(new BotEvent.MessageAdded(stage.origin(), ticket));
      assertThat(stage.says(ANN, "2").last()).isEqualTo("2 nights in oslo.pdf?");
    }
  }

  @Nested
  class Deploy {
    private final MemoryInbox inbox = new MemoryInbox();

    @Test
    void in_the_middle_changes_nothing_for_people() {
      try (Stage before = Stage.inline(bot(), inbox)) {
        before.says(ANN, "/book").says(ANN, "Oslo");
      }
      try (Stage after = Stage.inline(bot(), inbox)) {
        after.dispatch(Samples.message("after the deploy", ANN, "2"));
        assertThat(after.last()).isEqualTo("2 nights in Oslo?");
      }
    }

    @Test
    void that_took_a_step_away_apologises_and_starts_over() {
      try (Stage before = Stage.inline(bot(), inbox)) {
        before.says(ANN, "/book").says(ANN, "Oslo");
      }
      TestBot changed = TestBot.with(on -> on.command("book", "Book a trip", new Feeling()));
      try (Stage after = Stage.inline(changed, inbox)) {
        after.dispatch(Samples.message("after the deploy", ANN, "2"));
        assertThat(after.texts()).hasSize(2);
        assertThat(after.texts().get(0)).startsWith("I have learnt new ways");
        assertThat(after.last()).isEqualTo("How are you?");
      }
    }

    @Test
    void that_took_the_conversation_away_hears_a_message() {
      try (Stage before = Stage.inline(bot(), inbox)) {
        before.says(ANN, "/book");
      }
      try (Stage after = Stage.inline(TestBot.with(on -> {}), inbox)) {
        after.dispatch(Samples.message("after the deploy", ANN, "Oslo"));
        assertThat(after.texts()).containsExactly("heard Oslo");
      }
    }
  }

  @Test
  void a_step_outside_the_sealed_family_is_refused_with_the_remedy() {
    record Elsewhere() implements Open {}
    record Here() implements Open {}
    Conversation<Open> open =
        new Conversation<>() {
          @Override
          protected Open first() {
            return new Here();
          }

          @Override
          protected NewMessage ask(Open step, Locale language) {
            return say("?");
          }

          @Override
          protected Next<Open> answer(Open step, Answer answer) {
            return go(new Elsewhere());
          }
        };
    try (Stage stage = Stage.inline(TestBot.with(on -> on.command("go", "Go", open)))) {
      stage.says(ANN, "/go").says(ANN, "yes");
      assertThat(stage.runtime.failed(1))
          .singleElement()
          .satisfies(dead -> assertThat(dead.failure()).contains("Elsewhere", "sealed"));
    }
  }

  static TestBot bot() {
    return TestBot.with(
        on ->
            on.command("book", "Book a trip", new Booking())
                .command("mood", "Say how you are", new Feeling())
                .command("hello", "Say hello", (called, dialog) -> dialog.say("Hello.")));
  }
}
