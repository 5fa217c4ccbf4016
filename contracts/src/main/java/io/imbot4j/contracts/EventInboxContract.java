package io.imbot4j.contracts;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.BOB;
import static io.imbot4j.contracts.Samples.NOON;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.port.ConversationState;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.EventInbox.Outcome;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** What every inbox must do. To check yours, extend this and say how to make one. */
public abstract class EventInboxContract {
  private static final Duration LEASE = Duration.ofMinutes(1);

  /** For subclasses. */
  protected EventInboxContract() {}

  /** The same inbox, empty at first, every time it is asked within one test. */
  protected abstract EventInbox inbox();

  @Nested
  class Accept {
    @Test
    void takes_the_same_event_once() {
      assertThat(inbox().accept(work("e1", ANN, "hello"))).isTrue();
      assertThat(inbox().accept(work("e1", ANN, "hello"))).isFalse();
      assertThat(inbox().waiting(NOON)).isEqualTo(1);
    }

    @Test
    void knows_an_event_again_after_it_was_handled() {
      inbox().accept(work("e1", ANN, "hello"));
      complete(claim(), null);
      assertThat(inbox().accept(work("e1", ANN, "hello"))).isFalse();
      assertThat(inbox().claim(NOON, LEASE)).isEmpty();
    }

    @Test
    void holds_work_until_it_is_done() {
      Work work = work("e1", ANN, "hello");
      assertThat(inbox().holds(work)).isFalse();
      inbox().accept(work);
      assertThat(inbox().holds(work)).isTrue();
      Claim claim = claim();
      assertThat(inbox().holds(work)).isTrue();
      complete(claim, null);
      assertThat(inbox().holds(work)).isFalse();
    }
  }

  @Nested
  class Lanes {
    @Test
    void give_the_events_of_a_dialog_in_order_one_at_a_time() {
      inbox().accept(work("e1", ANN, "one"));
      inbox().accept(work("e2", ANN, "two"));
      Claim first = claim();
      assertThat(first.work().key().value()).isEqualTo("e1");
      assertThat(inbox().claim(NOON, LEASE)).isEmpty();
      complete(first, null);
      assertThat(claim().work().key().value()).isEqualTo("e2");
    }

    @Test
    void of_different_dialogs_are_claimed_side_by_side() {
      inbox().accept(work("e1", ANN, "one"));
      inbox().accept(work("e2", BOB, "two"));
      assertThat(claim().work().key()).isNotEqualTo(claim().work().key());
      assertThat(inbox().claim(NOON, LEASE)).isEmpty();
    }

    @Test
    void are_completed_by_whoever_holds_them_and_once() {
      inbox().accept(work("e1", ANN, "one"));
      Claim claim = claim();
      assertThat(complete(claim, null)).isTrue();
      assertThat(complete(claim, null)).isFalse();
      assertThat(inbox().waiting(NOON)).isZero();
    }
  }

  @Nested
  class Conversations {
    @Test
    void come_with_the_next_claim_of_their_lane_and_no_other() {
      ConversationState state =
          new ConversationState("book", "day", Map.of("city", "Oslo", "nights", 2L), NOON);
      inbox().accept(work("e1", ANN, "Oslo"));
      Claim claim = claim();
      assertThat(claim.conversations()).isEmpty();
      inbox().complete(claim, new Outcome(Map.of(ANN.id(), state), List.of(), null));

      inbox().accept(work("e2", BOB, "hello"));
      assertThat(claim().conversations()).isEmpty();
      inbox().accept(work("e3", ANN, "tomorrow"));
      assertThat(claim().conversations()).isEqualTo(Map.of(ANN.id(), state));
    }

    @Test
    void vanish_when_a_turn_leaves_them_out() {
      inbox().accept(work("e1", ANN, "Oslo"));
      inbox()
          .complete(
              claim(),
              new Outcome(
                  Map.of(new UserId(1), new ConversationState("book", "city", Map.of(), NOON)),
                  List.of(),
                  null));
      inbox().accept(work("e2", ANN, "stop"));
      complete(claim(), null);
      inbox().accept(work("e3", ANN, "hello"));
      assertThat(claim().conversations()).isEmpty();
    }
  }

  @Nested
  class Forget {
    @Test
    void drops_conversations_that_were_asked_before_and_keeps_later_ones() {
      talks("e1", ANN, NOON);
      talks("e2", BOB, NOON.plusSeconds(1));
      inbox().forget(NOON.plusSeconds(1));
      inbox().accept(work("e3", ANN, "Oslo"));
      assertThat(claim().conversations()).isEmpty();
      inbox().accept(work("e4", BOB, "Oslo"));
      assertThat(claim().conversations()).containsOnlyKeys(BOB.id());
    }

    @Test
    void leaves_work_alone() {
      talks("e1", ANN, NOON);
      inbox().accept(work("e2", ANN, "Oslo"));
      inbox().forget(NOON.plusSeconds(1));
      Claim claim = claim();
      inbox().forget(NOON.plusSeconds(1));
      assertThat(complete(claim, null)).isTrue();
      assertThat(inbox().waiting(NOON)).isZero();
    }

    private void talks(String key, User author, Instant asked) {
      ConversationState state = new ConversationState("book", "city", Map.of(), asked);
      inbox().accept(work(key, author, "/book"));
      inbox().complete(claim(), new Outcome(Map.of(author.id(), state), List.of(), null));
    }
  }

  @Nested
  class Timers {
    @Test
    void wait_until_they_are_due_and_then_come_once() {
      Instant due = NOON.plusSeconds(60);
      inbox().accept(work("e1", ANN, "/remind 1m tea"));
      inbox().complete(claim(), new Outcome(Map.of(), List.of(timer("e1#0", due)), null));
      assertThat(inbox().nextDue()).contains(due);
      assertThat(inbox().waiting(NOON)).isZero();
      assertThat(inbox().claim(due.minusMillis(1), LEASE)).isEmpty();

      Claim fired = inbox().claim(due, LEASE).orElseThrow();
      assertThat(fired.work()).isEqualTo(timer("e1#0", due));
      complete(fired, null);
      assertThat(inbox().claim(due.plusSeconds(60), LEASE)).isEmpty();
      assertThat(inbox().nextDue()).isEmpty();
    }

    @Test
    void come_in_the_order_they_are_due() {
      inbox().accept(timer("late", NOON.plusSeconds(20)));
      inbox().accept(timer("soon", NOON.plusSeconds(10)));
      Claim first = inbox().claim(NOON.plusSeconds(30), LEASE).orElseThrow();
      assertThat(first.work().key().value()).isEqualTo("soon");
    }

    @Test
    void due_at_once_come_in_the_order_they_were_asked_for() {
      List<String> keys = List.of("e1#0", "e1#1", "e1#2", "e1#3", "e1#4");
      Instant due = NOON.plusSeconds(60);
      inbox().accept(work("e1", ANN, "hello"));
      List<Work.Timer> timers = keys.stream().map(key -> timer(key, due)).toList();
      inbox().complete(claim(), new Outcome(Map.of(), timers, null));
      for (String key : keys) {
        Claim fired = inbox().claim(due, LEASE).orElseThrow();
        assertThat(fired.work().key().value()).isEqualTo(key);
        complete(fired, null);
      }
    }

    @Test
    void stay_next_in_line_until_they_are_claimed() {
      Instant due = NOON.plusSeconds(60);
      inbox().accept(timer("tea", due));
      assertThat(inbox().waiting(due)).isEqualTo(1);
      assertThat(inbox().nextDue()).contains(due);
      assertThat(inbox().claim(due, LEASE)).isPresent();
      assertThat(inbox().nextDue()).isEmpty();
    }

    private Work.Timer timer(String key, Instant due) {
      Work work = work(key, ANN, "");
      return new Work.Timer(
          Samples.origin(key), work.lane(), ANN, due, "tea", Map.of("what", "tea"));
    }
  }

  @Nested
  class Failures {
    @Test
    void are_listed_and_free_the_lane() {
      inbox().accept(work("e1", ANN, "boom"));
      inbox().accept(work("e2", ANN, "next"));
      complete(claim(), "7F3A java.lang.IllegalStateException");
      assertThat(inbox().dead(10))
          .extracting(dead -> dead.work().key().value())
          .containsExactly("e1");
      assertThat(inbox().dead(10))
          .extracting(EventInbox.Dead::failure)
          .containsExactly("7F3A java.lang.IllegalStateException");
      assertThat(claim().work().key().value()).isEqualTo("e2");
    }

    @Test
    void are_listed_up_to_a_limit_the_last_ones() {
      for (int i = 0; i < 5; i++) {
        inbox().accept(work("e" + i, ANN, "boom"));
        complete(claim(), "failed");
      }
      assertThat(inbox().dead(2))
          .extracting(dead -> dead.work().key().value())
          .containsExactly("e3", "e4");
    }
  }

  private Claim claim() {
    Optional<Claim> claim = inbox().claim(NOON, LEASE);
    assertThat(claim).isPresent();
    return claim.get();
  }

  private boolean complete(Claim claim, @Nullable String failure) {
    return inbox().complete(claim, new Outcome(Map.of(), List.of(), failure));
  }

  private static Work work(String key, User author, String text) {
    return new Work.Event(Samples.message(key, author, text));
  }
}
