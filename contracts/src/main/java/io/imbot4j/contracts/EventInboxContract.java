package io.imbot4j.contracts;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.BOB;
import static io.imbot4j.contracts.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.ConversationState;
import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.EventInbox.Outcome;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/**
 * What every inbox must do from an event's acceptance to its end; {@link InboxCareContract} has the
 * rest. To check yours, extend this and say how to make one.
 */
public abstract class EventInboxContract extends InboxSteps {
  /** For subclasses. */
  protected EventInboxContract() {}

  @Nested
  class Accept {
    @Test
    void takes_the_same_event_once() {
      assertThat(accept(work("e1", ANN))).isTrue();
      assertThat(accept(work("e1", ANN))).isFalse();
      assertThat(otherNode().accept(work("e1", ANN), NOON)).isFalse();
      assertThat(inbox().waiting(NOON)).isEqualTo(1);
    }

    @Test
    void knows_an_event_again_after_it_was_handled() {
      accept("e1", ANN);
      complete(claim());
      assertThat(accept(work("e1", ANN))).isFalse();
      assertThat(otherNode().accept(work("e1", ANN), NOON)).isFalse();
      assertNothingToDo(NOON);
    }

    @Test
    void takes_one_event_of_many_that_come_at_once() {
      List<Boolean> fresh =
          Race.of(8, node -> (node % 2 == 0 ? inbox() : otherNode()).accept(work("e1", ANN), NOON));
      assertThat(fresh).containsOnlyOnce(true);
      assertThat(inbox().waiting(NOON)).isEqualTo(1);
    }

    @Test
    void takes_equal_keys_of_different_portals_and_bots_for_different_events() {
      accept("e1", ANN);
      assertThat(accept(work(ELSEWHERE, Samples.BOT, "e1", ANN))).isTrue();
      assertThat(accept(work(Samples.PORTAL, new BotId(457), "e1", ANN))).isTrue();
      assertThat(inbox().waiting(NOON)).isEqualTo(3);
    }

    @Test
    void holds_work_until_it_is_done() {
      Work work = work("e1", ANN);
      assertThat(inbox().holds(work)).isFalse();
      accept(work);
      assertThat(inbox().holds(work)).isTrue();
      Claim claim = claim();
      assertThat(inbox().holds(work)).isTrue();
      complete(claim);
      assertThat(inbox().holds(work)).isFalse();
    }

    @Test
    void gives_back_what_it_was_given() {
      Work ofNoDialog = new Work.Event(new BotEvent.BotDeleted(Samples.origin("e2")));
      accept(work("e1", ANN));
      assertThat(claim().work()).isEqualTo(work("e1", ANN));
      accept(ofNoDialog);
      assertThat(claim().work()).isEqualTo(ofNoDialog);
    }
  }

  @Nested
  class Lanes {
    @Test
    void give_the_events_of_a_dialog_in_order_one_at_a_time() {
      accept("e1", ANN);
      accept("e2", ANN);
      Claim first = claim();
      assertThat(key(first)).isEqualTo("e1");
      assertNothingToDo(NOON);
      complete(first);
      assertThat(key(claim())).isEqualTo("e2");
    }

    @Test
    void of_different_dialogs_are_claimed_side_by_side() {
      accept("e1", ANN);
      accept("e2", BOB);
      assertThat(key(claim())).isNotEqualTo(key(claim()));
      assertNothingToDo(NOON);
    }

    @Test
    void that_waited_longest_come_first() {
      inbox().accept(work("e1", BOB), NOON.minusSeconds(1));
      inbox().accept(work("e2", ANN), NOON);
      assertThat(key(claim())).isEqualTo("e1");
      assertThat(key(claim())).isEqualTo("e2");
    }

    @Test
    void are_completed_by_whoever_holds_them_and_once() {
      accept("e1", ANN);
      Claim claim = claim();
      assertThat(complete(claim)).isTrue();
      assertThat(complete(claim)).isFalse();
      assertThat(inbox().waiting(NOON)).isZero();
    }

    @Test
    void take_work_in_while_they_are_held() {
      accept("e1", ANN);
      Claim first = claim();
      accept("e2", ANN);
      assertThat(inbox().claim(NOON, LEASE)).isEmpty();
      complete(first);
      assertThat(key(claim())).isEqualTo("e2");
    }

    @Test
    void lose_nothing_and_swap_nothing_among_many_threads_of_two_nodes() {
      new InboxRace(inbox(), otherNode()).run();
    }
  }

  @Nested
  class Leases {
    private final Instant end = NOON.plus(LEASE);

    @Test
    void keep_a_lane_until_they_end() {
      accept("e1", ANN);
      claim();
      assertNothingToDo(end.minusMillis(1));
      assertThat(otherNode().ready(end)).isTrue();
      assertThat(otherNode().claim(end, LEASE)).isPresent();
      assertThat(otherNode().claim(end, LEASE)).isEmpty();
    }

    @Test
    void are_prolonged() {
      accept("e1", ANN);
      Claim claim = claim();
      assertThat(inbox().renew(List.of(claim), NOON.plusSeconds(30), LEASE)).isEmpty();
      assertNothingToDo(end);
      assertThat(otherNode().claim(end.plusSeconds(30), LEASE)).isPresent();
    }

    @Test
    void that_ended_are_prolonged_unless_another_took_the_lane() {
      accept("e1", ANN);
      accept("e2", BOB);
      List<Claim> claims = List.of(claim(), claim());
      String taken = key(otherNode().claim(end, LEASE).orElseThrow());
      assertThat(inbox().renew(claims, end, LEASE))
          .extracting(lost -> key(lost))
          .containsExactly(taken);
      assertNothingToDo(end);
    }

    @Test
    void that_were_lost_store_nothing() {
      accept("e1", ANN);
      accept("e2", ANN);
      Claim lost = claim();
      Claim second = otherNode().claim(end, LEASE).orElseThrow();
      assertThat(key(second)).isEqualTo("e1");
      assertThat(second.epoch()).isNotEqualTo(lost.epoch());

      Outcome outcome =
          new Outcome(
              Map.of(ANN.id(), talk(NOON)), List.of(timer("e1#0", NOON)), "a failure nobody sees");
      assertThat(inbox().complete(lost, outcome, end)).isFalse();
      assertThat(inbox().dead(10)).isEmpty();
      assertThat(inbox().waiting(end)).isEqualTo(2);
      assertThat(inbox().nextDue()).isEmpty();
      assertThat(complete(second)).isTrue();
      assertThat(claim().conversations()).isEmpty();
    }

    @Test
    void that_were_lost_stay_so_after_the_lane_was_idle() {
      accept("e1", ANN);
      Claim lost = claim();
      complete(otherNode().claim(end, LEASE).orElseThrow());
      accept("e2", ANN);
      Claim other = claim();
      assertThat(complete(lost)).isFalse();
      assertThat(complete(other)).isTrue();
    }

    @Test
    void that_ended_still_complete_where_nobody_took_the_lane() {
      accept("e1", ANN);
      Claim slow = claim();
      assertThat(inbox().ready(end)).isTrue();
      assertThat(complete(slow)).isTrue();
      assertNothingToDo(end);
    }
  }

  @Nested
  class Rests {
    private final Instant end = NOON.plusSeconds(2);

    @Test
    void keep_what_waits_until_they_end() {
      accept("e1", ANN);
      accept("e2", ANN);
      accept("e3", BOB);
      assertThat(rest(claim())).isTrue();
      assertThat(key(otherNode().claim(NOON, LEASE).orElseThrow())).isEqualTo("e3");
      assertNothingToDo(end.minusMillis(1));
      assertThat(inbox().waiting(NOON)).isEqualTo(2);
      assertThat(otherNode().ready(end)).isTrue();
      assertThat(key(otherNode().claim(end, LEASE).orElseThrow())).isEqualTo("e2");
    }

    @Test
    void keep_what_comes_meanwhile() {
      accept("e1", ANN);
      rest(claim());
      accept("e2", ANN);
      assertNothingToDo(end.minusMillis(1));
      assertThat(key(inbox().claim(end, LEASE).orElseThrow())).isEqualTo("e2");
    }

    @Test
    void keep_timers_that_fall_due_meanwhile_and_none_longer() {
      accept("e1", ANN);
      List<Work.Timer> timers =
          List.of(timer("soon", NOON.plusSeconds(1)), timer("late", NOON.plusSeconds(60)));
      inbox().complete(claim(), new Outcome(Map.of(), timers, null, end), NOON);
      assertNothingToDo(end.minusMillis(1));
      Claim soon = inbox().claim(end, LEASE).orElseThrow();
      assertThat(key(soon)).isEqualTo("soon");
      complete(soon);
      assertNothingToDo(end.plusSeconds(1));
      assertThat(key(inbox().claim(NOON.plusSeconds(60), LEASE).orElseThrow())).isEqualTo("late");
    }

    @Test
    void that_end_with_nothing_to_do_hold_up_nobody() {
      accept("e1", ANN);
      rest(claim());
      inbox().forget(NOON, NOON);
      inbox().accept(work("e2", BOB), end);
      assertThat(key(inbox().claim(end, LEASE).orElseThrow())).isEqualTo("e2");
      assertThat(inbox().claim(end, LEASE)).isEmpty();
    }

    @Test
    void that_are_over_are_none() {
      accept("e1", ANN);
      accept("e2", ANN);
      Outcome outcome = new Outcome(Map.of(), List.of(), null, NOON);
      assertThat(inbox().complete(claim(), outcome, NOON)).isTrue();
      assertThat(key(claim())).isEqualTo("e2");
    }

    @Test
    void end_when_their_portal_is_erased() {
      accept("e1", ANN);
      rest(claim());
      inbox().erase(Samples.PORTAL);
      accept("e2", ANN);
      assertThat(key(claim())).isEqualTo("e2");
    }

    private boolean rest(Claim claim) {
      return inbox().complete(claim, new Outcome(Map.of(), List.of(), null, end), NOON);
    }
  }

  @Nested
  class Conversations {
    @Test
    void come_with_the_next_claim_of_their_lane_and_no_other() {
      accept("e1", ANN);
      Claim claim = claim();
      assertThat(claim.conversations()).isEmpty();
      complete(claim, ANN, talk(NOON));

      accept("e2", BOB);
      assertThat(claim().conversations()).isEmpty();
      accept("e3", ANN);
      assertThat(claim().conversations()).isEqualTo(Map.of(ANN.id(), talk(NOON)));
    }

    @Test
    void of_several_people_in_a_lane_go_their_own_ways() {
      ConversationState later = talk(NOON.plusSeconds(1));
      accept("e1", ANN);
      Map<UserId, ConversationState> both = Map.of(ANN.id(), talk(NOON), BOB.id(), talk(NOON));
      inbox().complete(claim(), new Outcome(both, List.of(), null), NOON);
      accept("e2", ANN);
      complete(claim(), BOB, later);
      accept("e3", ANN);
      assertThat(claim().conversations()).isEqualTo(Map.of(BOB.id(), later));
    }

    @Test
    void vanish_when_a_turn_leaves_them_out() {
      accept("e1", ANN);
      complete(claim(), ANN, talk(NOON));
      accept("e2", ANN);
      complete(claim());
      accept("e3", ANN);
      assertThat(claim().conversations()).isEmpty();
    }
  }

  @Nested
  class Timers {
    private final Instant due = NOON.plusSeconds(60);

    @Test
    void wait_until_they_are_due_and_then_come_once() {
      accept("e1", ANN);
      inbox().complete(claim(), new Outcome(Map.of(), List.of(timer("e1#0", due)), null), NOON);
      assertThat(inbox().nextDue()).contains(due);
      assertThat(inbox().waiting(NOON)).isZero();
      assertNothingToDo(due.minusMillis(1));

      assertThat(inbox().ready(due)).isTrue();
      Claim fired = inbox().claim(due, LEASE).orElseThrow();
      assertThat(fired.work()).isEqualTo(timer("e1#0", due));
      complete(fired);
      assertNothingToDo(due.plusSeconds(60));
      assertThat(inbox().nextDue()).isEmpty();
    }

    @Test
    void come_in_the_order_they_are_due() {
      accept(timer("late", NOON.plusSeconds(20)));
      accept(timer("soon", NOON.plusSeconds(10)));
      Claim first = inbox().claim(NOON.plusSeconds(30), LEASE).orElseThrow();
      assertThat(key(first)).isEqualTo("soon");
    }

    @Test
    void due_at_once_come_in_the_order_they_were_asked_for() {
      List<String> keys = List.of("e1#0", "e1#1", "e1#2", "e1#3", "e1#4");
      accept("e1", ANN);
      List<Work.Timer> timers = keys.stream().map(key -> timer(key, due)).toList();
      inbox().complete(claim(), new Outcome(Map.of(), timers, null), NOON);
      for (String key : keys) {
        Claim fired = inbox().claim(due, LEASE).orElseThrow();
        assertThat(key(fired)).isEqualTo(key);
        complete(fired);
      }
    }

    @Test
    void count_as_waiting_from_when_they_are_due() {
      accept(timer("tea", due));
      assertThat(inbox().waiting(due.minusMillis(1))).isZero();
      assertThat(inbox().waiting(due)).isEqualTo(1);
      assertThat(inbox().nextDue()).contains(due);
    }

    @Test
    void hold_up_no_event_and_come_after_those_that_wait() {
      accept(timer("tea", due));
      accept("e1", ANN);
      Claim first = inbox().claim(due, LEASE).orElseThrow();
      assertThat(key(first)).isEqualTo("e1");
      complete(first);
      assertThat(key(inbox().claim(due, LEASE).orElseThrow())).isEqualTo("tea");
    }

    @Test
    void that_run_are_not_swapped_for_an_event_that_comes_meanwhile() {
      accept(timer("tea", due));
      Claim fired = inbox().claim(due, LEASE).orElseThrow();
      accept("e1", ANN);
      assertThat(complete(fired)).isTrue();
      assertThat(key(claim())).isEqualTo("e1");
      assertThat(inbox().nextDue()).isEmpty();
    }

    @Test
    void of_one_lane_leave_others_alone() {
      accept(timer("tea", NOON.plus(Duration.ofDays(30))));
      accept(work("e1", ANN, DialogId.parse("chat5")));
      assertThat(key(claim())).isEqualTo("e1");
      assertNothingToDo(NOON);
    }
  }
}
