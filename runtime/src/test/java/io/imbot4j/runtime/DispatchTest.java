package io.imbot4j.runtime;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.contracts.Samples;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.EventDispatcher.Receipt;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;

class DispatchTest {
  private static final Duration LONG = Duration.ofSeconds(20);

  @Nested
  class Dispatch {
    @Test
    void a_slow_handler_does_not_delay_the_answer_to_the_portal() throws Exception {
      CountDownLatch answered = new CountDownLatch(1);
      TestBot bot =
          TestBot.hearing(
              (message, dialog) -> {
                answered.await();
                dialog.say("at last");
              });
      try (Stage stage = Stage.threaded(bot)) {
        stage.says(ANN, "hello");
        assertThat(stage.texts()).isEmpty();
        answered.countDown();
        assertThat(stage.idles().texts()).containsExactly("at last");
      }
    }

    @Test
    void the_same_event_twice_is_handled_once() {
      try (Stage stage = Stage.inline(echo())) {
        BotEvent event = stage.message(ANN, DialogId.of(ANN.id()), "hello");
        assertThat(stage.dispatch(event).duplicate()).isFalse();
        assertThat(stage.dispatch(event).duplicate()).isTrue();
        assertThat(stage.texts()).containsExactly("hello");
        assertThat(stage.saw(TurnObserver.Duplicate.class)).hasSize(1);
      }
    }

    @Test
    void a_slow_dialog_does_not_delay_another() throws Exception {
      CountDownLatch bobIsAnswered = new CountDownLatch(1);
      TestBot bot =
          TestBot.hearing(
              (message, dialog) -> {
                if (dialog.user().equals(Optional.of(ANN))) {
                  bobIsAnswered.await();
                }
                dialog.say(message.text());
                bobIsAnswered.countDown();
              });
      try (Stage stage = Stage.threaded(bot)) {
        stage.says(ANN, "slow").says(BOB, "quick");
        assertThat(stage.idles().texts()).containsExactly("quick", "slow");
      }
    }

    @RepeatedTest(5)
    void twenty_messages_at_once_are_answered_in_order(RepetitionInfo seed) throws Exception {
      Random random = new Random(seed.getCurrentRepetition());
      try (Stage stage = Stage.threaded(echo())) {
        Map<DialogId, List<String>> wanted = new HashMap<>();
        Map<User, Integer> left = new HashMap<>();
        for (int user = 1; user <= 30; user++) {
          left.put(User.named(new UserId(user), "Somebody"), 20);
        }
        while (!left.isEmpty()) {
          List<User> people = new ArrayList<>(left.keySet());
          User author = people.get(random.nextInt(people.size()));
          String text = "message " + left.get(author);
          wanted.computeIfAbsent(DialogId.of(author.id()), one -> new ArrayList<>()).add(text);
          stage.says(author, text);
          left.computeIfPresent(author, (one, count) -> count == 1 ? null : count - 1);
        }
        stage.idles();

        Map<DialogId, List<String>> said = new HashMap<>();
        for (FakeMessenger.Sent sent : stage.messenger.sent()) {
          said.computeIfAbsent(sent.dialog(), one -> new ArrayList<>())
              .add(sent.message().text().bb());
        }
        assertThat(said).isEqualTo(wanted);
      }
    }

    @Test
    void is_refused_after_close() {
      Stage stage = Stage.inline(echo());
      stage.close();
      assertThatExceptionOfType(EventDispatcher.Closed.class)
          .isThrownBy(() -> stage.says(ANN, "hello"))
          .withMessageContaining("shutting down");
      assertThat(stage.texts()).isEmpty();
    }

    @Test
    void is_refused_while_the_inbox_cannot_store() {
      BreakableInbox inbox = new BreakableInbox();
      inbox.acceptFails = true;
      try (Stage stage = Stage.inline(echo(), inbox.port())) {
        assertThatExceptionOfType(EventDispatcher.Closed.class)
            .isThrownBy(() -> stage.says(ANN, "hello"))
            .withCauseInstanceOf(IllegalStateException.class);
        assertThat(stage.saw(TurnObserver.Refused.class)).hasSize(1);

        inbox.acceptFails = false;
        assertThat(stage.says(ANN, "again").texts()).containsExactly("again");
      }
    }

    @Test
    void from_within_a_handler_waits_its_turn() {
      List<Stage> stages = new ArrayList<>();
      TestBot bot =
          TestBot.hearing(
              (message, dialog) -> {
                if (message.text().equals("first")) {
                  stages.get(0).says(ANN, "second");
                }
                dialog.say(message.text());
              });
      try (Stage stage = Stage.inline(bot)) {
        stages.add(stage);
        assertThat(stage.says(ANN, "first").texts()).containsExactly("first", "second");
      }
    }
  }

  @Nested
  class Receipts {
    @Test
    void are_safe_once_the_event_was_handled() throws Exception {
      CountDownLatch go = new CountDownLatch(1);
      TestBot bot = TestBot.hearing((message, dialog) -> go.await());
      try (Stage stage = Stage.threaded(bot)) {
        BotEvent event = stage.message(ANN, DialogId.of(ANN.id()), "hello");
        Receipt first = stage.dispatch(event);
        Receipt again = stage.dispatch(event);
        assertThat(first.awaitSafe(Duration.ZERO)).isFalse();
        assertThat(again.duplicate()).isTrue();
        assertThat(again.awaitSafe(Duration.ZERO)).isFalse();

        go.countDown();
        assertThat(first.awaitSafe(LONG)).isTrue();
        assertThat(again.awaitSafe(LONG)).isTrue();
        assertThat(stage.dispatch(event).awaitSafe(Duration.ZERO)).isTrue();
      }
    }

    @Test
    void are_safe_once_the_turn_failed() throws Exception {
      try (Stage stage = Stage.inline(TestBot.hearing(DispatchTest::fail))) {
        BotEvent event = stage.message(ANN, DialogId.of(ANN.id()), "hello");
        assertThat(stage.dispatch(event).awaitSafe(Duration.ZERO)).isTrue();
      }
    }

    @Test
    void are_safe_at_once_where_the_inbox_is_durable() throws Exception {
      CountDownLatch go = new CountDownLatch(1);
      BreakableInbox inbox = new BreakableInbox();
      inbox.durable = true;
      try (Stage stage =
          Stage.threaded(TestBot.hearing((message, dialog) -> go.await()), inbox.port())) {
        BotEvent event = stage.message(ANN, DialogId.of(ANN.id()), "hello");
        assertThat(stage.dispatch(event).awaitSafe(Duration.ZERO)).isTrue();
        go.countDown();
      }
    }
  }

  @Test
  void what_was_accepted_before_a_restart_is_handled_at_the_start() {
    MemoryInbox inbox = new MemoryInbox();
    inbox.accept(new Work.Event(Samples.message("e1", ANN, "left over")), Samples.NOON);
    try (Stage stage = Stage.inline(echo(), inbox)) {
      assertThat(stage.texts()).containsExactly("left over");
    }
  }

  @Test
  void what_an_inbox_could_not_give_is_asked_for_again() throws Exception {
    BreakableInbox inbox = new BreakableInbox();
    CountDownLatch handled = new CountDownLatch(1);
    TestBot bot = TestBot.hearing((message, dialog) -> handled.countDown());
    try (Stage stage = Stage.threaded(bot, inbox.port())) {
      inbox.claimFails = true;
      stage.says(ANN, "hello");
      inbox.claimFailed.await();
      inbox.claimFails = false;
      assertThat(handled.await(20, TimeUnit.SECONDS)).isTrue();
    }
  }

  static TestBot echo() {
    return TestBot.hearing((message, dialog) -> dialog.say(message.text()));
  }

  private static void fail(Object message, Object dialog) {
    throw new IllegalStateException("the bot's own trouble");
  }
}
