package io.imbot4j.runtime;

import static io.imbot4j.contracts.Samples.ANN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.contracts.Samples;
import io.imbot4j.contracts.SettableClock;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.port.TurnObserver.Observation;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class ClaimsTest {
  private static final Duration LEASE = Duration.ofMinutes(1);
  private static final Duration HALF = LEASE.dividedBy(2);

  private final BreakableInbox inbox = new BreakableInbox();
  private final FakeMessenger messenger = new FakeMessenger();
  private final List<Observation> observations = new ArrayList<>();
  private final SettableClock clock = new SettableClock();

  /** What happens within a turn. */
  private Runnable within = () -> {};

  private final Claims claims = claims();

  private Claims claims() {
    TestBot bot =
        TestBot.hearing(
            (message, dialog) -> {
              within.run();
              dialog.say("done");
            });
    Turns turns =
        new Turns(
            bot,
            new RouteTable(bot),
            new Payloads(null, Set.of()),
            (portal, id) -> messenger,
            inbox.inner.effects(),
            new Restraint(null, null, observations::add),
            new Replies(Runnable::run, clock),
            clock,
            observations::add);
    return new Claims(inbox.port(), turns, LEASE, Duration.ofDays(7), clock, observations::add);
  }

  @Test
  void keep_the_lane_of_a_turn_that_takes_long() {
    List<Boolean> taken = new ArrayList<>();
    within =
        () -> {
          clock.goesOn(HALF);
          claims.renew();
          clock.goesOn(HALF);
          taken.add(isTakenByAnother());
        };
    turn();
    assertThat(taken).containsExactly(false);
    assertThat(inbox.inner.waiting(clock.instant())).isZero();
  }

  @Test
  void take_no_lane_this_process_is_at_however_far_the_clock_was_moved() {
    List<Boolean> taken = new ArrayList<>();
    within =
        () -> {
          clock.goesOn(Duration.ofDays(1));
          taken.add(claims.next().isPresent());
        };
    turn();
    assertThat(taken).containsExactly(false);
    assertThat(messenger.texts()).containsExactly("done");
  }

  @Test
  void tell_of_a_turn_whose_lane_was_lost() {
    within =
        () -> {
          clock.goesOn(LEASE);
          assertThat(isTakenByAnother()).isTrue();
        };
    turn();
    assertThat(observations).hasAtLeastOneElementOfType(TurnObserver.Trouble.class);
    assertThat(inbox.inner.waiting(clock.instant())).isEqualTo(1);
  }

  @Test
  void store_what_a_turn_left_behind_once_the_inbox_is_whole_again() {
    inbox.completeFails = true;
    assertThatIllegalStateException().isThrownBy(this::turn);
    clock.goesOn(HALF);
    claims.renew();
    clock.goesOn(HALF);
    assertThat(isTakenByAnother()).isFalse();

    inbox.completeFails = false;
    claims.storeTheRest();
    claims.storeTheRest();
    assertThat(inbox.inner.waiting(clock.instant())).isZero();
    assertThat(messenger.texts()).containsExactly("done");
    assertThat(claims.running()).isEmpty();
    assertThat(observations).noneMatch(TurnObserver.Trouble.class::isInstance);
  }

  @Test
  void store_what_a_turn_left_behind_though_the_thread_is_interrupted_meanwhile() {
    inbox.interruptsOnce = true;
    turn();
    assertThat(Thread.interrupted()).as("the interrupt is kept for the thread").isTrue();
    assertThat(inbox.inner.waiting(clock.instant())).isZero();
  }

  @Test
  void forget_finished_work_after_a_week() {
    turn();
    clock.goesOn(Duration.ofDays(7));
    claims.forget();
    assertThat(inbox.inner.accept(hello(), clock.instant())).isFalse();
    clock.goesOn(Duration.ofMillis(1));
    claims.forget();
    assertThat(inbox.inner.accept(hello(), clock.instant())).isTrue();
  }

  private void turn() {
    inbox.inner.accept(hello(), clock.instant());
    claims.handle(claims.next().orElseThrow());
  }

  private boolean isTakenByAnother() {
    return inbox.inner.claim(clock.instant(), LEASE).isPresent();
  }

  private static Work hello() {
    return new Work.Event(Samples.message("e1", ANN, "hello"));
  }
}
