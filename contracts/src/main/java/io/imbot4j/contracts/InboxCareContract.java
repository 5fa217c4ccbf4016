package io.imbot4j.contracts;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.BOB;
import static io.imbot4j.contracts.Samples.BOT;
import static io.imbot4j.contracts.Samples.NOON;
import static io.imbot4j.contracts.Samples.PORTAL;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.UserId;
import io.imbot4j.port.ConversationState;
import io.imbot4j.port.Erased;
import io.imbot4j.port.EventInbox.Backlog;
import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.EventInbox.Dead;
import io.imbot4j.port.EventInbox.Outcome;
import io.imbot4j.port.EventInbox.Paused;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every inbox must do with failures, pauses, and what is to be forgotten. To check yours,
 * extend this beside {@link EventInboxContract}.
 */
public abstract class InboxCareContract extends InboxSteps {
  private static final Instant LATER = NOON.plusSeconds(1);

  /** For subclasses. */
  protected InboxCareContract() {}

  @Nested
  class Forget {
    @Test
    void drops_conversations_that_were_asked_before_and_keeps_later_ones() {
      accept("e1", ANN);
      complete(claim(), ANN, talk(NOON));
      accept("e2", BOB);
      complete(claim(), BOB, talk(LATER));
      inbox().forget(LATER, NOON);
      accept("e3", ANN);
      assertThat(claim().conversations()).isEmpty();
      accept("e4", BOB);
      assertThat(claim().conversations()).containsOnlyKeys(BOB.id());
    }

    @Test
    void leaves_work_alone() {
      accept("e1", ANN);
      complete(claim(), ANN, talk(NOON));
      accept("e2", ANN);
      inbox().forget(LATER, LATER);
      Claim claim = claim();
      inbox().forget(LATER, LATER);
      assertThat(complete(claim)).isTrue();
      assertThat(inbox().waiting(NOON)).isZero();
    }

    @Test
    void drops_keys_of_events_that_were_accepted_before_and_keeps_later_ones() {
      accept("e1", ANN);
      inbox().accept(work("e2", ANN), LATER);
      complete(claim());
      complete(claim());
      inbox().forget(NOON, LATER);
      assertThat(accept(work("e1", ANN))).isTrue();
      assertThat(accept(work("e2", ANN))).isFalse();
    }

    @Test
    void keeps_the_keys_of_events_that_wait() {
      accept("e1", ANN);
      inbox().forget(NOON, LATER);
      assertThat(accept(work("e1", ANN))).isFalse();
      complete(claim());
      inbox().forget(NOON, LATER);
      assertThat(accept(work("e1", ANN))).isTrue();
    }

    @Test
    void drops_failures_of_long_ago() {
      fail("e1", ANN);
      inbox().forget(NOON, NOON);
      assertThat(failed()).containsExactly("e1");
      inbox().forget(NOON, LATER);
      assertThat(failed()).isEmpty();
    }
  }

  @Nested
  class Tells {
    @Test
    void that_nothing_waits() {
      accept(timer("tea", LATER));
      assertThat(inbox().backlog(NOON)).isEqualTo(new Backlog(0, 0, null, 0));
    }

    @Test
    void how_much_waits_in_all_and_in_the_deepest_lane_and_since_when() {
      Instant oldest = NOON.minusSeconds(5);
      inbox().accept(work("e3", BOB), oldest);
      accept("e1", ANN);
      accept("e2", ANN);
      accept(work(ELSEWHERE, BOT, "e1", ANN));
      assertThat(inbox().backlog(LATER)).isEqualTo(new Backlog(4, 2, oldest, 0));
      Claim held = claim();
      assertThat(otherNode().backlog(LATER)).isEqualTo(new Backlog(4, 2, oldest, 0));
      complete(held);
      assertThat(inbox().backlog(LATER)).isEqualTo(new Backlog(3, 2, NOON, 0));
    }

    @Test
    void since_when_a_timer_is_due() {
      accept(timer("tea", NOON.minusSeconds(9)));
      accept("e1", ANN);
      assertThat(inbox().backlog(LATER)).isEqualTo(new Backlog(2, 2, NOON.minusSeconds(9), 0));
    }

    @Test
    void how_much_failed() {
      fail("e1", ANN);
      fail("e2", BOB);
      assertThat(otherNode().backlog(LATER)).isEqualTo(new Backlog(0, 0, null, 2));
      assertThat(inbox().replay(work("e1", ANN), LATER)).isTrue();
      assertThat(inbox().backlog(LATER)).isEqualTo(new Backlog(1, 1, NOON, 1));
    }
  }

  @Nested
  class Failures {
    @Test
    void are_listed_with_their_reason_and_free_the_lane() {
      accept("e1", ANN);
      accept("e2", ANN);
      complete(claim(), "7F3A java.lang.IllegalStateException");
      assertThat(inbox().dead(10))
          .containsExactly(new Dead(work("e1", ANN), "7F3A java.lang.IllegalStateException"));
      assertThat(key(claim())).isEqualTo("e2");
    }

    @Test
    void are_listed_up_to_a_limit_the_last_ones() {
      for (int i = 0; i < 5; i++) {
        fail("e" + i, ANN);
      }
      assertThat(inbox().dead(2)).extracting(dead -> key(dead.work())).containsExactly("e3", "e4");
    }

    @Test
    void are_replayed_once_behind_what_waits() {
      fail("e1", ANN);
      accept("e2", ANN);
      assertThat(inbox().replay(work("e1", ANN), NOON)).isTrue();
      assertThat(inbox().replay(work("e1", ANN), NOON)).isFalse();
      assertThat(failed()).isEmpty();
      complete(claim());
      Claim again = claim();
      assertThat(again.work()).isEqualTo(work("e1", ANN));
      complete(again, "failed again");
      assertThat(failed()).containsExactly("e1");
      assertThat(accept(work("e1", ANN))).isFalse();
    }

    @Test
    void of_timers_are_replayed_at_once() {
      accept(timer("tea", LATER));
      complete(inbox().claim(LATER, LEASE).orElseThrow(), "failed");
      assertThat(inbox().replay(timer("tea", LATER), LATER)).isTrue();
      assertThat(inbox().claim(LATER, LEASE).orElseThrow().work()).isEqualTo(timer("tea", LATER));
    }

    @Test
    void are_dropped_once() {
      fail("e1", ANN);
      assertThat(inbox().drop(work("e1", ANN))).isTrue();
      assertThat(inbox().drop(work("e1", ANN))).isFalse();
      assertThat(failed()).isEmpty();
      assertNothingToDo(NOON);
    }
  }

  @Nested
  class Pauses {
    @Test
    void hold_the_work_of_a_bot_and_of_no_other() {
      BotId other = new BotId(457);
      inbox().pause(PORTAL, BOT);
      inbox().pause(PORTAL, BOT);
      accept("e1", ANN);
      assertThat(otherNode().ready(NOON)).isFalse();
      assertThat(otherNode().claim(NOON, LEASE)).isEmpty();
      accept(work(PORTAL, other, "e1", ANN));
      assertThat(claim().work().lane().bot()).isEqualTo(other);
      assertThat(inbox().paused()).containsExactly(new Paused(PORTAL, BOT));
    }

    @Test
    void end_when_they_are_taken_back() {
      inbox().pause(PORTAL, BOT);
      accept("e1", ANN);
      otherNode().resume(PORTAL, BOT);
      otherNode().resume(PORTAL, BOT);
      assertThat(inbox().paused()).isEmpty();
      assertThat(key(claim())).isEqualTo("e1");
    }

    @Test
    void hold_all_bots_of_a_portal_and_of_no_other() {
      inbox().pause(PORTAL, null);
      inbox().resume(PORTAL, BOT);
      accept("e1", ANN);
      accept(work(ELSEWHERE, BOT, "e1", ANN));
      assertThat(claim().work().lane().portal()).isEqualTo(ELSEWHERE);
      assertNothingToDo(NOON);
      assertThat(inbox().paused()).containsExactly(new Paused(PORTAL, null));
      inbox().resume(PORTAL, null);
      assertThat(key(claim())).isEqualTo("e1");
    }

    @Test
    void keep_the_order_of_what_waited() {
      inbox().pause(PORTAL, BOT);
      inbox().accept(work("e1", BOB), NOON.minusSeconds(1));
      accept("e2", ANN);
      assertNothingToDo(NOON);
      accept("e3", ANN);
      assertNothingToDo(NOON);
      otherNode().resume(PORTAL, BOT);
      assertThat(key(claim())).isEqualTo("e1");
      Claim second = claim();
      assertThat(key(second)).isEqualTo("e2");
      complete(second);
      assertThat(key(claim())).isEqualTo("e3");
    }

    @Test
    void of_a_bot_and_of_its_portal_end_each_for_itself() {
      inbox().pause(PORTAL, null);
      inbox().pause(PORTAL, BOT);
      accept("e1", ANN);
      assertNothingToDo(NOON);
      inbox().resume(PORTAL, null);
      assertNothingToDo(NOON);
      inbox().resume(PORTAL, BOT);
      assertThat(key(claim())).isEqualTo("e1");
    }

    @Test
    void let_a_turn_end_whose_lease_is_over_and_lose_nothing() {
      accept("e1", ANN);
      Claim claim = claim();
      accept("e2", ANN);
      inbox().pause(PORTAL, BOT);
      assertNothingToDo(NOON.plus(LEASE));
      assertThat(complete(claim)).isTrue();
      assertNothingToDo(NOON.plus(LEASE));
      inbox().resume(PORTAL, BOT);
      assertThat(key(claim())).isEqualTo("e2");
    }

    @Test
    void let_a_turn_that_runs_end() {
      accept("e1", ANN);
      Claim claim = claim();
      inbox().pause(PORTAL, BOT);
      assertThat(complete(claim)).isTrue();
    }

    @Test
    void hold_timers() {
      inbox().pause(PORTAL, BOT);
      accept(timer("tea", LATER));
      assertNothingToDo(LATER);
      inbox().resume(PORTAL, BOT);
      assertThat(inbox().claim(LATER, LEASE)).isPresent();
    }
  }

  @Nested
  class Erasing {
    @Test
    void a_portal_takes_all_of_it_and_nothing_else() {
      fail("e1", ANN);
      accept("e2", BOB);
      complete(claim(), BOB, talk(NOON));
      accept("e3", BOB);
      accept(timer("tea", LATER));
      accept(work(ELSEWHERE, BOT, "e1", ANN));
      inbox().pause(PORTAL, BOT);
      assertThat(inbox().erase(PORTAL))
          .hasToString("1 conversations, 1 events, 1 failures, 4 keys, 1 pauses, 1 timers");
      assertThat(inbox().erase(PORTAL)).isEqualTo(Erased.NOTHING);
      assertThat(inbox().paused()).isEmpty();
      assertThat(failed()).isEmpty();
      assertThat(inbox().waiting(LATER)).isEqualTo(1);
      assertThat(claim().work().lane().portal()).isEqualTo(ELSEWHERE);
      assertNothingToDo(LATER);
    }

    @Test
    void a_portal_ends_the_claims_on_it() {
      accept("e1", ANN);
      Claim claim = claim();
      inbox().erase(PORTAL);
      assertThat(complete(claim, ANN, talk(NOON))).isFalse();
      assertThat(accept(work("e1", ANN))).isTrue();
      assertThat(claim().conversations()).isEmpty();
    }

    @Test
    void a_person_takes_what_is_theirs() {
      DialogId group = DialogId.parse("chat5");
      fail("e1", ANN);
      fail("e2", BOB);
      accept(work("e3", ANN, group));
      complete(claim(), ANN, talk(NOON));
      accept(work("e4", ANN, group));
      accept(work("e5", BOB, group));
      accept(work("e6", BOB, DialogId.of(ANN.id())));
      accept(timer("tea", LATER));
      assertThat(inbox().erase(PORTAL, ANN.id()))
          .hasToString("1 conversations, 2 events, 1 failures, 1 timers");
      assertThat(inbox().erase(PORTAL, ANN.id())).isEqualTo(Erased.NOTHING);
      assertThat(failed()).containsExactly("e2");
      Claim left = claim();
      assertThat(key(left)).isEqualTo("e5");
      assertThat(left.conversations()).isEmpty();
      complete(left);
      assertNothingToDo(LATER);
    }

    @Test
    void a_person_is_not_brought_back_by_a_turn_of_another() {
      DialogId group = DialogId.parse("chat5");
      accept(work("e1", ANN, group));
      complete(claim(), ANN, talk(NOON));
      accept(work("e2", BOB, group));
      Claim claim = claim();
      inbox().erase(PORTAL, ANN.id());
      Map<UserId, ConversationState> both = Map.of(ANN.id(), talk(NOON), BOB.id(), talk(LATER));
      assertThat(inbox().complete(claim, new Outcome(both, List.of(), null), NOON)).isTrue();
      accept(work("e3", BOB, group));
      assertThat(claim().conversations()).containsOnlyKeys(BOB.id());
    }

    @Test
    void a_person_leaves_other_portals_alone() {
      accept(work(ELSEWHERE, BOT, "e1", ANN));
      assertThat(inbox().erase(PORTAL, ANN.id())).isEqualTo(Erased.NOTHING);
      assertThat(claim().work().lane().portal()).isEqualTo(ELSEWHERE);
    }

    @Test
    void a_person_ends_the_turns_on_their_events() {
      accept("e1", ANN);
      Claim claim = claim();
      inbox().erase(PORTAL, ANN.id());
      assertThat(complete(claim, ANN, talk(NOON))).isFalse();
      accept("e2", ANN);
      assertThat(claim().conversations()).isEmpty();
    }
  }
}
