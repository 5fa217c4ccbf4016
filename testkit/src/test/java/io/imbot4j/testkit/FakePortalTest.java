package io.imbot4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.TurnObserver;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FakePortalTest {
  FakePortal portal;
  private Person ann;
  private Person bob;

  Generation generation() {
    return Generation.V2;
  }

  @BeforeEach
  void the_cafe_opens() {
    portal = FakePortal.with(CafeBot::new, generation());
    ann = portal.user("Ann");
    bob = portal.user("Bob");
  }

  @AfterEach
  void the_cafe_closes() {
    portal.close();
  }

  @Test
  void people_talk_to_the_bot_side_by_side() {
    ann.says("/order").hears("What?");
    bob.says("hello").hears("No. 1: hello");
    ann.says("soup").hears("Where do you eat soup?").says("table 2").hears("soup at table 2");
    bob.hearsNothing();
  }

  @Test
  void a_stranger_is_nobody() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> portal.user("Eve"))
        .withMessage("nobody is called Eve; there are Ann, Bob and Вера");
  }

  @Nested
  class Group {
    @Test
    void is_heard_by_all_in_it_and_the_bot_hears_what_mentions_it() {
      String lounge = portal.group("Lounge", ann, bob);
      Person annThere = ann.in(lounge);
      Person bobThere = bob.in(lounge);
      annThere.says("hello Bob");
      bobThere.hears("hello Bob").hearsNothing();
      int bot = portal.world().snapshot().bots().get(0).id();
      bobThere.says("[USER=" + bot + "]Cafe[/USER], hello");
      bobThere.hears("No. 1: hello").hearsNothing();
      ann.hearsNothing();
    }

    @Test
    void of_nobody_is_refused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> portal.group("Lounge"))
          .withMessage("the group Lounge needs somebody who makes it");
    }
  }

  @Nested
  class Passes {
    @Test
    void what_falls_due_happens_in_its_order_and_at_its_moment() {
      ann.says("/brew 10m green").says("/brew 5m black");
      portal.passes(Duration.ofMinutes(4));
      ann.hearsNothing();
      portal.passes(Duration.ofMinutes(6));
      ann.hears("black tea is ready").hears("green tea is ready").hearsNothing();
    }

    @Test
    void a_patience_ends() {
      ann.says("/order").hears("What?");
      portal.passes(Duration.ofHours(25));
      ann.says("soup").hearsOf("too long");
    }
  }

  @Nested
  class Restarts {
    @Test
    void timers_and_conversations_stay_and_fields_do_not() {
      ann.says("one").hears("No. 1: one").says("/brew 10m green").says("/order").hears("What?");
      portal.restarts();
      ann.says("soup").hears("Where do you eat soup?").says("table 2").hears("soup at table 2");
      ann.says("one again").hears("No. 1: one again");
      portal.passes(Duration.ofMinutes(10));
      ann.hears("green tea is ready");
    }

    @Test
    void old_buttons_still_work() {
      ann.says("/cakes").hears("Which cake?");
      portal.restarts();
      ann.presses("Apple").sees("One apple cake");
    }

    @Test
    void the_bot_is_registered_once() {
      portal.restarts();
      assertThat(portal.world().snapshot().bots()).hasSize(1);
    }
  }

  @Test
  void an_event_that_is_delivered_twice_is_handled_once() {
    portal.deliversTwice();
    ann.says("hello").hears("No. 1: hello").hearsNothing();
    assertThat(seen(TurnObserver.Duplicate.class)).hasSize(1);
    ann.says("again").hears("No. 2: again");
  }

  @Nested
  class Faults {
    @Test
    void on_any_call_reach_the_bot_and_pass() {
      portal.fails(1, "INTERNAL_SERVER_ERROR");
      ann.says("hello").hearsOf("Something went wrong").hearsNothing();
      assertThat(failure()).hasMessageContaining("INTERNAL_SERVER_ERROR");
      ann.says("again").hearsOf("again");
    }

    @Test
    void on_one_method_leave_the_others_alone() {
      String edit =
          generation() == Generation.V2 ? "imbot.v2.Chat.Message.update" : "imbot.message.update";
      portal.fails(1, edit, "ACCESS_DENIED");
      ann.says("/cakes").hears("Which cake?").presses("Plum").hearsOf("Something went wrong");
      assertThat(failure()).hasMessageContainingAll(edit, "ACCESS_DENIED");
      ann.presses("Plum").hearsNothing();
    }

    @Test
    void of_the_bot_are_observed() {
      ann.says("boom").hearsOf("Something went wrong");
      assertThat(failure()).hasMessage("the kettle is broken");
    }

    @Test
    void by_a_missing_scope_name_it() {
      portal.revokes("imbot");
      ann.says("hello").hearsNothing();
      assertThat(failure()).hasMessageContainingAll("insufficient_scope", "imbot");
    }

    private Throwable failure() {
      List<TurnObserver.Failed> failed = seen(TurnObserver.Failed.class);
      return failed.get(failed.size() - 1).cause();
    }
  }

  private <T extends TurnObserver.Observation> List<T> seen(Class<T> kind) {
    return portal.observed().stream().filter(kind::isInstance).map(kind::cast).toList();
  }
}
