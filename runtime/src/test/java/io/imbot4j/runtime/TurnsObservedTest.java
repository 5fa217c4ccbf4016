package io.imbot4j.runtime;

import static io.imbot4j.contracts.Samples.ANN;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.bot.Handler;
import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.contracts.Samples;
import io.imbot4j.contracts.SettableClock;
import io.imbot4j.domain.message.Message;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.port.TurnObserver.Observation;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Test;

/** What an observer is told around a turn. */
class TurnsObservedTest {
  private final SettableClock clock = new SettableClock();
  private final List<Observation> told = new CopyOnWriteArrayList<>();
  private final List<Thread> threads = new CopyOnWriteArrayList<>();
  private final BreakableInbox inbox = new BreakableInbox();

  private void turn(Handler<Message> bot, TurnObserver observer) throws InterruptedException {
    try (BotRuntime runtime =
        BotRuntime.of(TestBot.hearing(bot), new FakeMessenger())
            .inbox(inbox.port())
            .clock(clock)
            .observer(observer)
            .closesWithin(Duration.ofSeconds(20))
            .start()) {
      runtime.dispatch(Samples.message("e1", ANN, "hello"));
    }
  }

  private void watch(Observation observation) {
    told.add(observation);
    threads.add(Thread.currentThread());
  }

  private List<String> kinds() {
    return told.stream().map(seen -> seen.getClass().getSimpleName()).toList();
  }

  @Test
  void a_turn_is_told_from_its_start_to_its_end_on_its_own_thread() throws Exception {
    turn(
        (message, dialog) -> {
          threads.add(Thread.currentThread());
          clock.goesOn(Duration.ofSeconds(3));
        },
        this::watch);
    assertThat(kinds()).containsExactlyInAnyOrder("Accepted", "Started", "Finished", "Ended");
    assertThat(kinds()).containsSubsequence("Started", "Finished", "Ended");
    assertThat(told)
        .filteredOn(TurnObserver.Ended.class::isInstance)
        .extracting("took")
        .containsExactly(Duration.ofSeconds(3));
    assertThat(threads)
        .filteredOn(thread -> thread != Thread.currentThread())
        .hasSize(4)
        .containsOnly(threads.get(threads.size() - 1));
  }

  @Test
  void the_end_is_told_of_a_turn_that_failed() throws Exception {
    turn(
        (message, dialog) -> {
          throw new IllegalStateException("a bug");
        },
        this::watch);
    assertThat(kinds()).containsSubsequence("Started", "Failed", "Ended");
  }

  @Test
  void the_end_is_told_of_a_turn_whose_outcome_cannot_be_stored() throws Exception {
    inbox.completeFails = true;
    turn((message, dialog) -> {}, this::watch);
    assertThat(kinds()).containsSubsequence("Started", "Finished", "Ended", "Trouble");
  }

  @Test
  void an_observer_that_breaks_in_any_way_stops_no_turn() throws Exception {
    List<String> heard = new CopyOnWriteArrayList<>();
    turn(
        (message, dialog) -> heard.add(dialog.turnId()),
        observation -> {
          throw new NoClassDefFoundError("a library is missing");
        });
    assertThat(heard).containsExactly(Samples.PORTAL + "/" + Samples.BOT + "/e1");
  }
}
