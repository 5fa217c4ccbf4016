package io.imbot4j.runtime;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.bot.Handler;
import io.imbot4j.bot.Middleware;
import io.imbot4j.bot.Policies;
import io.imbot4j.bot.Refusal;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.event.BotEvent;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class MiddlewareTest {
  private final List<String> steps = new ArrayList<>();

  @Nested
  class Use {
    @Test
    void runs_around_everything_outermost_first() {
      TestBot bot =
          new TestBot(
              on -> on.use(named("a")).use(named("b")).command("go", "Go", step("go")),
              (message, dialog) -> steps.add(message.text()));
      try (Stage stage = Stage.inline(bot)) {
        stage.says(ANN, "/go").says(ANN, "hi");
        assertThat(steps)
            .containsExactly("+a", "+b", "go", "-b", "-a", "+a", "+b", "hi", "-b", "-a");
      }
    }

    @Test
    void stops_what_it_does_not_let_through() {
      TestBot bot =
          new TestBot(
              on -> on.use((event, dialog, next) -> steps.add("stopped")),
              (message, dialog) -> steps.add("heard"));
      try (Stage stage = Stage.inline(bot)) {
        stage.says(ANN, "hi");
        assertThat(steps).containsExactly("stopped");
      }
    }
  }

  @Nested
  class With {
    @Test
    void runs_around_a_part_inside_what_is_outside_of_it() {
      TestBot bot =
          TestBot.with(
              on ->
                  on.use(named("all"))
                      .with(
                          named("part"),
                          part ->
                              part.command("in", "In", step("in"))
                                  .with(
                                      named("inner"),
                                      inner -> inner.command("deep", "Deep", step("deep"))))
                      .command("out", "Out", step("out")));
      try (Stage stage = Stage.inline(bot)) {
        stage.says(ANN, "/in");
        assertThat(steps).containsExactly("+all", "+part", "in", "-part", "-all");
        steps.clear();
        stage.says(ANN, "/deep");
        assertThat(steps)
            .containsExactly("+all", "+part", "+inner", "deep", "-inner", "-part", "-all");
        steps.clear();
        stage.says(ANN, "/out");
        assertThat(steps).containsExactly("+all", "out", "-all");
      }
    }

    @Test
    void tells_the_person_why_it_refuses() {
      Middleware closed =
          (event, dialog, next) -> {
            throw new Refusal("We are closed.");
          };
      TestBot bot =
          TestBot.with(on -> on.with(closed, part -> part.command("go", "Go", step("go"))));
      try (Stage stage = Stage.inline(bot)) {
        assertThat(stage.says(ANN, "/go").texts()).containsExactly("We are closed.");
        assertThat(steps).isEmpty();
      }
    }
  }

  @Nested
  class Ready {
    @Test
    void only_users_lets_those_through() {
      try (Stage stage = Stage.inline(behind(Policies.onlyUsers(Set.of(ANN.id()))))) {
        stage.says(ANN, "/go").says(BOB, "/go");
        assertThat(steps).containsExactly("go");
        assertThat(stage.texts()).containsExactly("Sorry, that is not for you.");
      }
    }

    @Test
    void only_in_groups_lets_those_through() {
      try (Stage stage = Stage.inline(behind(Policies.onlyInGroups()))) {
        stage.messenger.joins(new ChatId(5));
        stage.says(ANN, DialogId.of(new ChatId(5)), "/go").says(ANN, "/go");
        assertThat(steps).containsExactly("go");
        assertThat(stage.texts()).containsExactly("Sorry, that works in group chats only.");
      }
    }

    @Test
    void at_most_counts_each_person_by_the_times_of_the_events() {
      try (Stage stage = Stage.inline(behind(Policies.atMost(2, Duration.ofMinutes(1))))) {
        stage.says(ANN, "/go").says(ANN, "/go").says(BOB, "/go").says(ANN, "/go");
        assertThat(steps).hasSize(3);
        assertThat(stage.last()).startsWith("That is too often for me.");
        stage.passes(Duration.ofMinutes(1));
        stage.says(ANN, "/go");
        assertThat(steps).hasSize(4);
      }
    }

    @Test
    void at_most_refuses_to_let_nothing_through() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> Policies.atMost(0, Duration.ofMinutes(1)))
          .withMessageContaining("atMost(0, PT1M)");
      assertThatIllegalArgumentException().isThrownBy(() -> Policies.atMost(1, Duration.ZERO));
    }
  }

  @Nested
  class WithoutDialog {
    @Test
    void a_refusal_is_said_nowhere() {
      TestBot bot = TestBot.with(on -> on.use(Policies.onlyUsers(Set.of(ANN.id()))));
      try (Stage stage = Stage.inline(bot)) {
        stage.dispatch(new BotEvent.BotDeleted(stage.origin()));
        assertThat(stage.texts()).isEmpty();
        assertThat(stage.runtime.failed(1)).isEmpty();
      }
    }

    @Test
    void saying_something_fails_with_the_remedy() {
      TestBot bot = TestBot.with(on -> on.use((event, dialog, next) -> dialog.say("bye")));
      try (Stage stage = Stage.inline(bot)) {
        stage.dispatch(new BotEvent.BotDeleted(stage.origin()));
        assertThat(stage.texts()).isEmpty();
        assertThat(stage.runtime.failed(1))
            .singleElement()
            .satisfies(dead -> assertThat(dead.failure()).contains("no dialog", "gateway()"));
      }
    }
  }

  private TestBot behind(Middleware policy) {
    return TestBot.with(on -> on.with(policy, part -> part.command("go", "Go", step("go"))));
  }

  private Handler<BotEvent.CommandAdded> step(String name) {
    return (called, dialog) -> steps.add(name);
  }

  private Middleware named(String name) {
    return (event, dialog, next) -> {
      steps.add("+" + name);
      next.go();
      steps.add("-" + name);
    };
  }
}
