package io.imbot4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.runtime.MemoryInbox;
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
    portal = FakePortal.of(CafeBot::new).generation(generation()).start();
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

  @Nested
  class Newcomers {
    @Test
    void come_to_work_when_they_are_first_named_and_stay() {
      Person chen = portal.user("Chen");
      chen.says("hello").hears("No. 1: hello");
      assertThat(portal.user("Chen").id()).isEqualTo(chen.id());
      assertThat(chen.id()).isNotIn(ann.id(), bob.id());
    }

    @Test
    void speak_the_language_they_are_said_to() {
      portal.user("Zoya", "ru").says("/order").says("/nothing").hearsOf("What?").hearsOf("Не знаю");
      portal.user("Chen").says("/nothing").hearsOf("I do not know");
    }

    @Test
    void have_a_name() {
      assertThatIllegalArgumentException().isThrownBy(() -> portal.user(" "));
    }
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
      bobThere.mentions("hello").hears("No. 1: hello").hearsNothing();
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

  @Test
  void an_event_that_is_lost_is_never_handled() {
    ann.says("hello").hears("No. 1: hello");
    portal.loses(1);
    ann.says("lost").hearsNothing().says("again").hears("No. 2: again");
  }

  @Test
  void an_event_that_is_overtaken_comes_after_the_next_one() {
    ann.says("hello").hears("No. 1: hello");
    portal.deliversOutOfOrder();
    ann.says("first").hearsNothing();
    ann.says("second").hears("No. 2: second").hears("No. 3: first").hearsNothing();
  }

  @Nested
  class OnThreads {
    private final FakePortal busy =
        FakePortal.of(CafeBot::new).generation(generation()).onThreads().start();

    @AfterEach
    void the_cafe_closes() {
      busy.close();
    }

    @Test
    void what_people_do_has_been_handled_when_the_call_returns() {
      for (int i = 1; i <= 20; i++) {
        busy.user("Ann").says("hello").hears("No. " + i + ": hello").hearsNothing();
      }
    }

    @Test
    void what_was_done_to_the_world_is_waited_for() {
      Person there = busy.user("Ann");
      busy.world().as(there.id()).say(there.dialog(), "/brew 10m green");
      busy.awaitIdle();
      busy.passes(Duration.ofMinutes(10));
      there.hears("green tea is ready");
    }
  }

  @Nested
  class Another {
    @Test
    void portal_has_the_same_bot_and_people_of_its_own() {
      FakePortal other = portal.another();
      Person otherAnn = other.user("Ann");
      ann.says("/order").hears("What?");
      otherAnn.says("one").hears("No. 1: one");
      bob.says("two").hears("No. 2: two");
      ann.says("soup").hears("Where do you eat soup?");
      otherAnn.hearsNothing();
    }

    @Test
    void portal_goes_by_the_same_clock_and_restarts_with_the_first() {
      FakePortal other = portal.another();
      Person otherAnn = other.user("Ann");
      otherAnn.says("/brew 10m green");
      ann.says("/brew 5m black");
      other.restarts();
      other.passes(Duration.ofMinutes(10));
      otherAnn.hears("green tea is ready").hearsNothing();
      ann.hears("black tea is ready").hearsNothing();
      assertThat(other.world().clock().instant()).isEqualTo(portal.world().clock().instant());
    }
  }

  @Nested
  class State {
    @Test
    void is_read_as_it_is_stored() {
      assertThat(ann.state()).isEmpty();
      ann.says("/order").says("soup");
      assertThat(ann.state())
          .isEqualTo(
              "{\"conversation\":\"order\",\"step\":\"table\",\"fields\":{\"dish\":\"soup\"}}");
      ann.says("table 2");
      assertThat(ann.state()).isEmpty();
    }

    @Test
    void is_put_where_a_test_wants_it_and_nowhere_else() {
      ann.state("{\"conversation\":\"order\",\"step\":\"table\",\"fields\":{\"dish\":\"fish\"}}");
      bob.says("hello").hears("No. 1: hello");
      ann.says("the window").hears("fish at the window").says("one").hears("No. 2: one");
    }

    @Test
    void of_an_earlier_version_begins_the_conversation_anew() {
      ann.state("{\"conversation\":\"order\",\"step\":\"drink\",\"fields\":{\"size\":3}}");
      ann.says("a large one").hearsOf("start").hears("What?");
    }

    @Test
    void is_one_of_a_group_as_well() {
      Person there = ann.in(portal.group("Lounge", ann));
      there.state("{\"conversation\":\"order\",\"step\":\"dish\"}");
      there.mentions("soup").hears("Where do you eat soup?");
      assertThat(there.state()).contains("\"dish\":\"soup\"");
      assertThat(ann.state()).isEmpty();
    }

    @Test
    void that_is_none_is_refused() {
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ann.state("{}"))
          .withMessageContaining("a state is JSON such as");
    }
  }

  @Nested
  class Tokens {
    private final FakePortal installed =
        FakePortal.of(CafeBot::new).generation(generation()).asApplication().start();

    @AfterEach
    void the_cafe_closes() {
      installed.close();
    }

    @Test
    void that_expire_are_renewed_and_nobody_notices() {
      Person there = installed.user("Ann");
      there.says("hello").hears("No. 1: hello");
      installed.expiresTokens();
      there.says("again").hears("No. 2: again").hearsNothing();
      installed.passes(Duration.ofHours(2));
      there.says("late").hears("No. 3: late");
      assertThat(installed.world().log(0)).anyMatch(line -> line.outcome().equals("expired_token"));
    }
  }

  @Test
  void an_inbox_of_ones_own_is_used() {
    MemoryInbox inbox = new MemoryInbox();
    try (FakePortal own = FakePortal.of(CafeBot::new).inbox(inbox).start()) {
      own.user("Ann").says("/brew 10m green");
      assertThat(inbox.nextDue()).isPresent();
    }
  }

  @Test
  void a_transcript_shows_every_dialog() {
    ann.says("hello");
    bob.in(portal.group("Lounge", bob, ann)).says("hi");
    assertThat(portal.transcript())
        .contains("  Ann Lee: hello\n  Cafe: No. 1: hello\n")
        .contains("Lounge (chat", "  Bob Stone: hi\n");
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
