package io.imbot4j.runtime;

import static io.imbot4j.contracts.Samples.ANN;
import static io.imbot4j.contracts.Samples.BOB;
import static org.assertj.core.api.Assertions.assertThat;

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
  void twice_is_as_good_as_once() {
    Stage stage = Stage.threaded(DispatchTest.echo());
    stage.close();
    stage.close();
    assertThat(ourThreads()).isEmpty();
  }

  static List<Thread> ourThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("imbot4j"))
        .filter(Thread::isAlive)
        .toList();
  }
}
