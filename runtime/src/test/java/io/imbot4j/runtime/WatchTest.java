package io.imbot4j.runtime;

import static io.imbot4j.contracts.Samples.ANN;
import static org.assertj.core.api.Assertions.assertThat;

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

class WatchTest {
  private static final Duration LEASE = Duration.ofMinutes(1);

  private final BreakableInbox inbox = new BreakableInbox();
  private final FakeMessenger messenger = new FakeMessenger();
  private final List<Observation> observations = new ArrayList<>();
  private final SettableClock clock = new SettableClock();
  private final Lanes lanes;
  private final Watch watch;

  WatchTest() {
    TestBot bot = ConversationsTest.bot();
    Replies replies = new Replies(Runnable::run, clock);
    Turns turns =
        new Turns(
            bot,
            new RouteTable(bot),
            new Payloads(null, Set.of()),
            (portal, id) -> messenger,
            inbox.inner.effects(),
            new Restraint(null, null, observations::add),
            replies,
            clock,
            observations::add);
    Claims claims =
        new Claims(inbox.port(), turns, LEASE, Duration.ofDays(7), clock, observations::add);
    lanes = new Lanes(claims, Runnable::run, 1, observations::add);
    watch = new Watch(lanes, claims, replies, Duration.ofSeconds(30), clock, observations::add);
  }

  @Test
  void reports_an_inbox_that_stays_broken_less_and_less_often() {
    inbox.claimFails = true;
    lanes.wake();
    looks(1_000);
    assertThat(troubles()).hasSizeBetween(8, 16);
    looks(10_000);
    assertThat(troubles()).hasSizeBetween(40, 60);
  }

  @Test
  void goes_on_after_an_error_since_its_thread_would_never_call_it_again() {
    inbox.readyBreaks = new StackOverflowError();
    looks(1);
    assertThat(troubles()).hasSize(1);
    inbox.readyBreaks = null;
    inbox.inner.accept(new Work.Event(Samples.message("e1", ANN, "hello")), clock.instant());
    looks(2);
    assertThat(inbox.inner.waiting(clock.instant())).isZero();
  }

  @Test
  void reports_an_inbox_that_cannot_be_asked_less_and_less_often() {
    inbox.readyFails = true;
    looks(1_000);
    assertThat(troubles()).hasSizeBetween(8, 16);
  }

  @Test
  void works_off_what_waited_once_the_inbox_is_whole_again() {
    inbox.claimFails = true;
    inbox.inner.accept(new Work.Event(Samples.message("e1", ANN, "hello")), Samples.NOON);
    lanes.wake();
    looks(1_000);
    inbox.claimFails = false;
    looks(256);
    assertThat(messenger.texts()).containsExactly("heard hello");
  }

  @Test
  void looks_often_again_after_a_trouble_has_passed() {
    inbox.readyFails = true;
    looks(1_000);
    inbox.readyFails = false;
    looks(256);
    int before = troubles().size();
    inbox.readyFails = true;
    looks(1);
    assertThat(troubles()).hasSize(before + 1);
  }

  @Test
  void forgets_conversations_after_twice_their_patience() {
    inbox.inner.accept(new Work.Event(Samples.message("e1", ANN, "/book")), Samples.NOON);
    lanes.wake();
    clock.goesOn(Duration.ofHours(3));
    looks(1);
    assertThat(inbox.inner.lanes()).isEqualTo(1);
    clock.goesOn(Duration.ofDays(2));
    looks(1);
    assertThat(inbox.inner.lanes()).isZero();
  }

  private void looks(int times) {
    for (int i = 0; i < times; i++) {
      watch.run();
    }
  }

  private List<Observation> troubles() {
    return observations.stream().filter(TurnObserver.Trouble.class::isInstance).toList();
  }
}
