package io.imbot4j.runtime;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.contracts.Samples;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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

  @Test
  void interrupts_what_takes_too_long_and_leaves_the_rest_in_the_inbox() throws Exception {
    MemoryInbox inbox = new MemoryInbox();
    CountDownLatch started = new CountDownLatch(1);
    CountDownLatch never = new CountDownLatch(1);
    TestBot bot =
        TestBot.hearing(
            (message, dialog) -> {
              dialog.say("started " + message.text());
              started.countDown();
              never.await();
            });
    FakeMessenger messenger = new FakeMessenger();
    BotRuntime runtime =
        BotRuntime.of(bot, messenger).inbox(inbox).closesWithin(Duration.ofMillis(1)).start();
    runtime.dispatch(Samples.message("e1", ANN, "one"));
    runtime.dispatch(Samples.message("e2", ANN, "two"));
    started.await();
    runtime.close();
    assertThat(ourThreads()).isEmpty();
    assertThat(messenger.texts()).contains("started one").doesNotContain("started two");
    assertThat(inbox.waiting(Samples.NOON)).isEqualTo(1);
  }

  @Test
  void twice_is_as_good_as_once() {
    Stage stage = Stage.threaded(DispatchTest.echo());
    stage.close();
    stage.close();
    assertThat(ourThreads()).isEmpty();
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
