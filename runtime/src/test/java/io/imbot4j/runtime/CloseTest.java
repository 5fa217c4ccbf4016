package io.imbot4j.runtime;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.contracts.Samples;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.port.TurnObserver.Observation;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class CloseTest {
  @Test
  void after_close_no_thread_of_ours_is_alive() throws Exception {
    Stage stage = Stage.threaded(DispatchTest.echo());
    stage.says(ANN, "hello").says(BOB, "hello").idles();
    stage.close();
    assertThat(ourThreads()).isEmpty();
  }

  @Test
  void redeployed_ten_times_it_leaves_no_thread() {
    for (int i = 0; i < 10; i++) {
      Stage stage = Stage.threaded(DispatchTest.echo());
      stage.says(ANN, "hello");
      stage.close();
      assertThat(stage.texts()).containsExactly("hello");
    }
    assertThat(ourThreads()).isEmpty();
  }

  @Test
  void lets_running_turns_end() throws Exception {
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    TestBot bot =
        TestBot.hearing(
            (message, dialog) -> {
              started.countDown();
              go.await();
              dialog.say("done");
            });
    Stage stage = Stage.threaded(bot);
    stage.says(ANN, "hello");
    started.await();
    Thread closing = new Thread(stage::close);
    closing.start();
    go.countDown();
    closing.join();
    assertThat(stage.texts()).containsExactly("done");
  }

  @Nested
  class AfterTheDeadline {
    private final BreakableInbox inbox = new BreakableInbox();
    private final FakeMessenger messenger = new FakeMessenger();
    private final Queue<Observation> observations = new ConcurrentLinkedQueue<>();
    private final CountDownLatch started = new CountDownLatch(1);
    private final CountDownLatch never = new CountDownLatch(1);
    private EventDispatcher.@Nullable Receipt last;

    @Test
    void what_a_durable_inbox_holds_stays_in_it() throws Exception {
      inbox.durable = true;
      closesInTheMiddle(never::await);
      assertThat(ourThreads()).isEmpty();
      assertThat(messenger.texts()).contains("started one").doesNotContain("started two");
      assertThat(inbox.inner.waiting(Samples.NOON)).isEqualTo(1);
      assertThat(failed()).containsExactly("one");
    }

    @Test
    void what_was_accepted_in_memory_is_told_as_failed_with_its_id() throws Exception {
      BotRuntime runtime = closesInTheMiddle(never::await);
      assertThat(messenger.texts()).doesNotContain("started two");
      assertThat(failed()).containsExactly("one", "two");
      assertThat(inbox.inner.waiting(Samples.NOON)).isZero();
      TurnObserver.Failed two = failures().get(1);
      assertThat(two.id()).matches("[0-9A-F]{8}");
      assertThat(two.cause()).hasMessageContaining("closed before");
      assertThat(runtime.failed(1).get(0).failure()).contains(two.id());
    }

    @Test
    void what_was_given_up_may_be_fetched_again() throws Exception {
      closesInTheMiddle(never::await);
      assertThat(Objects.requireNonNull(last).awaitSafe(Duration.ZERO)).isFalse();
    }

    @Test
    void a_turn_that_does_not_end_is_told_as_failed() throws Exception {
      CountDownLatch goOn = new CountDownLatch(1);
      try {
        closesInTheMiddle(() -> awaitUninterruptibly(goOn));
        assertThat(failed()).containsExactly("one", "two");
      } finally {
        goOn.countDown();
      }
      assertThat(ourThreads()).isEmpty();
      assertThat(observations).noneMatch(TurnObserver.Trouble.class::isInstance);
    }

    private BotRuntime closesInTheMiddle(Wait wait) throws InterruptedException {
      TestBot bot =
          TestBot.hearing(
              (message, dialog) -> {
                dialog.say("started " + message.text());
                started.countDown();
                wait.await();
              });
      BotRuntime runtime =
          BotRuntime.of(bot, messenger)
              .inbox(inbox.port())
              .observer(observations::add)
              .closesWithin(Duration.ofMillis(1))
              .start();
      runtime.dispatch(Samples.message("e1", ANN, "one"));
      last = runtime.dispatch(Samples.message("e2", ANN, "two"));
      started.await();
      runtime.close();
      return runtime;
    }

    private List<TurnObserver.Failed> failures() {
      return observations.stream()
          .filter(TurnObserver.Failed.class::isInstance)
          .map(TurnObserver.Failed.class::cast)
          .toList();
    }

    private List<String> failed() {
      return failures().stream()
          .map(failed -> ((Work.Event) failed.work()).event())
          .map(event -> ((BotEvent.MessageAdded) event).message().text())
          .toList();
    }

    private interface Wait {
      void await() throws InterruptedException;
    }
  }

  @Test
  void an_event_dispatched_in_the_same_instant_is_handled() throws Exception {
    BreakableInbox inbox = new BreakableInbox();
    CountDownLatch accepting = new CountDownLatch(1);
    CountDownLatch goOn = new CountDownLatch(1);
    inbox.beforeAccept =
        () -> {
          accepting.countDown();
          awaitUninterruptibly(goOn);
        };
    Stage stage = Stage.threaded(DispatchTest.echo(), inbox.port());
    Thread dispatching = new Thread(() -> stage.says(ANN, "hello"));
    dispatching.start();
    accepting.await();
    Thread closing = new Thread(stage::close);
    closing.start();
    while (closing.isAlive() && closing.getState() != Thread.State.WAITING) {
      Thread.onSpinWait();
    }
    goOn.countDown();
    dispatching.join();
    closing.join();
    assertThat(stage.texts()).containsExactly("hello");
  }

  @Test
  void twice_is_as_good_as_once() {
    Stage stage = Stage.threaded(DispatchTest.echo());
    stage.close();
    stage.close();
    assertThat(ourThreads()).isEmpty();
  }

  private static void awaitUninterruptibly(CountDownLatch latch) {
    boolean interrupted = false;
    while (latch.getCount() > 0) {
      try {
        latch.await();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  static List<Thread> ourThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("imbot4j"))
        .filter(CloseTest::stays)
        .toList();
  }

  /** A pool counts itself as ended a moment before the last of its threads is gone. */
  private static boolean stays(Thread thread) {
    try {
      thread.join(5_000);
      return thread.isAlive();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }
}
