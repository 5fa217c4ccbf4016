package io.imbot4j.runtime;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.imbot4j.bot.Dialog;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.message.Message;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TimersTest {
  private static final DialogId GROUP = DialogId.of(new ChatId(5));

  record Tea(String kind) {}

  @Nested
  class Later {
    @Test
    void fires_when_it_is_due_and_once() {
      try (Stage stage = Stage.inline(bot())) {
        stage.says(ANN, "60 green");
        assertThat(stage.runtime.nextDue()).isEqualTo(NOON.plusSeconds(60));
        stage.passes(Duration.ofSeconds(59));
        assertThat(stage.texts()).isEmpty();
        stage.passes(Duration.ofSeconds(1));
        assertThat(stage.texts()).containsExactly("green tea in en for Ann Lee");
        stage.passes(Duration.ofHours(1));
        assertThat(stage.texts()).hasSize(1);
        assertThat(stage.runtime.nextDue()).isNull();
      }
    }

    @Test
    void fires_several_in_the_order_they_are_due() {
      try (Stage stage = Stage.inline(bot())) {
        stage.says(ANN, "30 third").says(ANN, "10 first").says(ANN, "20 second");
        stage.passes(Duration.ofMinutes(1));
        assertThat(stage.texts())
            .extracting(text -> text.substring(0, text.indexOf(' ')))
            .containsExactly("first", "second", "third");
      }
    }

    @Test
    void fires_in_its_dialog_and_language() {
      try (Stage stage = Stage.inline(bot())) {
        stage.messenger.joins(new ChatId(5));
        stage.language = Locale.forLanguageTag("ru");
        stage.says(ANN, GROUP, "10 green");
        stage.passes(Duration.ofMinutes(1));
        assertThat(stage.last()).isEqualTo("green tea in ru for Ann Lee");
        assertThat(stage.messenger.sent().get(0).dialog()).isEqualTo(GROUP);
      }
    }

    @Test
    void is_dropped_if_the_turn_fails() {
      TestBot bot =
          new TestBot(
              on -> on.timer(Tea.class, (tea, dialog) -> dialog.say(tea.kind())),
              (message, dialog) -> {
                dialog.later(Duration.ofSeconds(1), new Tea("green"));
                throw new IllegalStateException("a bug");
              });
      try (Stage stage = Stage.inline(bot)) {
        stage.says(ANN, "hello");
        assertThat(stage.runtime.nextDue()).isNull();
      }
    }

    @Test
    void may_be_asked_for_by_a_timer() {
      TestBot bot =
          new TestBot(
              on ->
                  on.timer(
                      Tea.class,
                      (tea, dialog) -> {
                        dialog.say(tea.kind());
                        dialog.later(Duration.ofSeconds(10), new Tea(tea.kind() + "!"));
                      }),
              (message, dialog) -> dialog.later(Duration.ofSeconds(10), new Tea("tea")));
      try (Stage stage = Stage.inline(bot)) {
        stage.says(ANN, "hello");
        for (int i = 0; i < 3; i++) {
          stage.passes(Duration.ofSeconds(10));
        }
        assertThat(stage.texts()).containsExactly("tea", "tea!", "tea!!");
      }
    }

    @Test
    void is_refused_once_the_turn_is_over() {
      List<Dialog> kept = new ArrayList<>();
      TestBot bot =
          new TestBot(
              on -> on.timer(Tea.class, (tea, dialog) -> {}),
              (message, dialog) -> kept.add(dialog));
      try (Stage stage = Stage.inline(bot)) {
        stage.says(ANN, "hello");
        assertThatIllegalStateException()
            .isThrownBy(() -> kept.get(0).later(Duration.ofSeconds(1), new Tea("green")))
            .withMessageContaining("turn is over");
      }
    }

    @Test
    void refuses_the_past_and_what_no_route_takes_back() {
      record Coffee() {}
      TestBot bot =
          new TestBot(
              on -> on.timer(Tea.class, (tea, dialog) -> {}),
              (message, dialog) -> {
                Record payload = message.text().equals("tea") ? new Tea("green") : new Coffee();
                dialog.later(Duration.ofSeconds(-1), payload);
              });
      try (Stage stage = Stage.inline(bot)) {
        stage.says(ANN, "tea").says(ANN, "coffee");
        assertThat(stage.runtime.failed(2).get(0).failure()).contains("lies in the past");
        assertThat(stage.runtime.failed(2).get(1).failure()).contains("on.timer(Coffee.class");
      }
    }
  }

  @Nested
  class Due {
    private final MemoryInbox inbox = new MemoryInbox();

    @Test
    void while_the_bot_was_down_comes_when_it_is_back() {
      try (Stage before = Stage.inline(bot(), inbox)) {
        before.says(ANN, "10 green");
      }
      try (Stage after = Stage.inline(bot(), inbox)) {
        after.passes(Duration.ofDays(3));
        assertThat(after.texts()).containsExactly("green tea in en for Ann Lee");
      }
    }

    @Test
    void by_a_name_no_route_takes_any_more_is_listed_as_failed() {
      try (Stage before = Stage.inline(bot(), inbox)) {
        before.says(ANN, "10 green");
      }
      try (Stage after = Stage.inline(TestBot.with(on -> {}), inbox)) {
        after.passes(Duration.ofMinutes(1));
        assertThat(after.runtime.failed(10))
            .singleElement()
            .satisfies(dead -> assertThat(dead.failure()).contains("\"tea\"", "on.timer("));
      }
    }

    @Test
    void is_part_of_what_idleness_waits_for() throws Exception {
      try (Stage stage = Stage.threaded(bot())) {
        stage.says(ANN, "60 green").idles();
        stage.clock.goesOn(Duration.ofMinutes(1));
        assertThat(stage.idles().texts()).containsExactly("green tea in en for Ann Lee");
      }
    }

    @Test
    void is_handled_inline_while_idleness_is_waited_for() throws Exception {
      try (Stage stage = Stage.inline(bot())) {
        stage.says(ANN, "60 green");
        stage.clock.goesOn(Duration.ofMinutes(1));
        assertThat(stage.runtime.awaitIdle(Duration.ZERO)).isTrue();
        assertThat(stage.texts()).containsExactly("green tea in en for Ann Lee");
      }
    }

    @Test
    void on_a_moved_clock_is_noticed_by_itself() throws Exception {
      CountDownLatch fired = new CountDownLatch(1);
      TestBot bot =
          new TestBot(
              on -> on.timer(Tea.class, (tea, dialog) -> fired.countDown()), TimersTest::remind);
      try (Stage stage = Stage.threaded(bot)) {
        stage.says(ANN, "60 green").idles();
        stage.clock.goesOn(Duration.ofMinutes(1));
        assertThat(fired.await(20, TimeUnit.SECONDS)).isTrue();
      }
    }
  }

  static TestBot bot() {
    return new TestBot(
        on ->
            on.timer(
                Tea.class,
                (tea, dialog) ->
                    dialog.say(
                        tea.kind()
                            + " tea in "
                            + dialog.language()
                            + " for "
                            + dialog.user().map(user -> user.name()).orElse("nobody"))),
        TimersTest::remind);
  }

  private static void remind(Message message, Dialog dialog) {
    String[] words = message.text().split(" ", 2);
    dialog.later(Duration.ofSeconds(Long.parseLong(words[0])), new Tea(words[1]));
  }
}
