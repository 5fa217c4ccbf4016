package io.imbot4j.runtime;

import static io.imbot4j.contracts.Samples.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.Failure;
import io.imbot4j.bot.Refusal;
import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.contracts.Samples;
import io.imbot4j.port.TurnObserver;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class FailuresTest {
  static Stream<Throwable> throwables() {
    return Stream.of(
        new IllegalStateException("a bug"),
        new Exception("checked"),
        new InterruptedException("stop"),
        new AssertionError("an error"),
        new StackOverflowError(),
        new OutOfMemoryError("not really"));
  }

  @ParameterizedTest
  @MethodSource("throwables")
  void an_exception_in_a_handler_stops_nothing(Throwable trouble) throws Exception {
    try (Stage stage = Stage.threaded(failingAt("boom", trouble))) {
      stage.says(ANN, "boom").says(ANN, "next").idles();
      assertThat(stage.texts()).hasSize(2);
      assertThat(stage.texts().get(0)).startsWith("Something went wrong");
      assertThat(stage.texts().get(1)).isEqualTo("next");
    }
  }

  @Test
  void an_interrupt_left_behind_reaches_no_other_turn() throws Exception {
    TestBot bot =
        TestBot.hearing(
            (message, dialog) -> {
              dialog.say("interrupted: " + Thread.currentThread().isInterrupted());
              Thread.currentThread().interrupt();
            });
    try (Stage stage = Stage.inline(bot)) {
      stage.says(ANN, "one").says(ANN, "two");
      assertThat(Thread.interrupted()).isFalse();
      assertThat(stage.texts()).containsExactly("interrupted: false", "interrupted: false");
    }
  }

  @Test
  void an_interrupt_left_behind_does_not_reach_the_inbox() {
    BreakableInbox inbox = new BreakableInbox();
    TestBot bot = TestBot.hearing((message, dialog) -> Thread.currentThread().interrupt());
    try (Stage stage = Stage.inline(bot, inbox.port())) {
      stage.says(ANN, "hello");
      assertThat(inbox.completedInterrupted).isFalse();
    }
  }

  @Nested
  class Failed {
    @Test
    void lists_the_work_with_the_number_the_person_was_told() {
      IllegalStateException trouble = new IllegalStateException("a bug");
      try (Stage stage = Stage.inline(failingAt("boom", trouble))) {
        stage.says(ANN, "boom");
        TurnObserver.Failed seen = stage.saw(TurnObserver.Failed.class).get(0);
        assertThat(seen.cause()).isSameAs(trouble);
        assertThat(seen.id()).matches("[0-9A-F]{8}");
        assertThat(stage.last()).contains(seen.id());
        assertThat(stage.runtime.failed(10))
            .singleElement()
            .satisfies(
                dead -> {
                  assertThat(dead.work()).isEqualTo(seen.work());
                  assertThat(dead.failure()).contains(seen.id(), "a bug");
                });
      }
    }

    @Test
    void leaves_out_refusals_which_are_said_in_their_own_words() {
      try (Stage stage = Stage.inline(failingAt("boom", new Refusal("Not on Sundays.")))) {
        assertThat(stage.says(ANN, "boom").texts()).containsExactly("Not on Sundays.");
        assertThat(stage.runtime.failed(10)).isEmpty();
        assertThat(stage.saw(TurnObserver.Finished.class)).hasSize(1);
      }
    }
  }

  @Test
  void an_exception_that_cannot_be_printed_stops_nothing() {
    RuntimeException unprintable =
        new RuntimeException() {
          private static final long serialVersionUID = 1L;

          @Override
          public String getMessage() {
            throw new IllegalStateException("no message");
          }
        };
    try (Stage stage = Stage.inline(failingAt("boom", unprintable))) {
      stage.says(ANN, "boom").says(ANN, "next");
      assertThat(stage.last()).isEqualTo("next");
      assertThat(stage.runtime.failed(1)).hasSize(1);
    }
  }

  @Test
  void an_observer_that_throws_stops_nothing() {
    FakeMessenger messenger = new FakeMessenger();
    TurnObserver broken =
        seen -> {
          throw new IllegalStateException("the log is full");
        };
    try (BotRuntime runtime =
        BotRuntime.of(failingAt("boom", new IllegalStateException("a bug")), messenger)
            .observer(broken)
            .inline()
            .start()) {
      runtime.dispatch(Samples.message("e1", ANN, "boom"));
      runtime.dispatch(Samples.message("e2", ANN, "next"));
      assertThat(messenger.texts()).hasSize(2).endsWith("next");
    }
  }

  @Nested
  class OnError {
    @Test
    void is_told_what_happened_in_which_dialog() {
      IllegalStateException trouble = new IllegalStateException("a bug");
      TestBot bot =
          new TestBot(on -> {}, (message, dialog) -> fail(trouble)) {
            @Override
            protected void onError(Failure failure, Dialog dialog) {
              dialog.say(failure.what() + ": " + failure.cause().getMessage());
            }
          };
      try (Stage stage = Stage.inline(bot)) {
        assertThat(stage.says(ANN, "boom").texts()).containsExactly("MessageAdded: a bug");
      }
    }

    @Test
    void that_throws_itself_is_added_to_the_first_and_goes_no_further() {
      IllegalStateException first = new IllegalStateException("first");
      IllegalStateException second = new IllegalStateException("second");
      TestBot bot =
          new TestBot(on -> {}, (message, dialog) -> fail(first)) {
            @Override
            protected void onError(Failure failure, Dialog dialog) {
              throw second;
            }
          };
      try (Stage stage = Stage.inline(bot)) {
        stage.says(ANN, "boom");
        assertThat(stage.saw(TurnObserver.Failed.class)).hasSize(1);
        assertThat(first).hasSuppressedException(second);
      }
    }
  }

  static TestBot failingAt(String word, Throwable trouble) {
    return TestBot.hearing(
        (message, dialog) -> {
          if (message.text().equals(word)) {
            fail(trouble);
          }
          dialog.say(message.text());
        });
  }

  static void fail(Throwable trouble) throws Exception {
    if (trouble instanceof Error error) {
      throw error;
    }
    throw (Exception) trouble;
  }
}
