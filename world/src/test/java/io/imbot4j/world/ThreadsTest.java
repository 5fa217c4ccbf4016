package io.imbot4j.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class ThreadsTest {
  private final TestPortal portal = new TestPortal();

  @Test
  void many_people_and_bots_at_once_lose_nothing() throws Exception {
    int bot = portal.delivered("office");
    Callable<Integer> saying = () -> portal.world.as(1).say("" + bot, "hello");
    Callable<Integer> sending = () -> portal.send(bot, "1", "message", "hello").status();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    List<Future<Integer>> said = threads.invokeAll(Collections.nCopies(100, saying));
    List<Future<Integer>> sent = threads.invokeAll(Collections.nCopies(100, sending));
    threads.shutdown();
    for (Future<Integer> done : said) {
      assertThat(done.get()).isPositive();
    }
    for (Future<Integer> done : sent) {
      assertThat(done.get()).isEqualTo(200);
    }
    assertThat(portal.world.as(1).messages("" + bot))
        .extracting(MessageView::id)
        .hasSize(200)
        .doesNotHaveDuplicates();
    assertThat(portal.world.takeDeliveries()).hasSize(101);
  }

  @Test
  void a_listener_hears_of_changes_and_may_look_and_act() {
    AtomicInteger heard = new AtomicInteger();
    portal.world.onChange(
        () -> {
          if (heard.incrementAndGet() == 1) {
            portal.world.as(2).say("1", "I saw that");
          }
        });
    portal.world.as(1).say("2", "hello");
    assertThat(heard).hasValue(2);
    assertThat(portal.world.as(1).messages("2")).hasSize(2);
  }

  @Test
  void looking_changes_nothing() {
    long before = portal.world.version();
    portal.world.snapshot();
    portal.world.as(1).dialogs();
    portal.world.as(1).read("2");
    portal.world.takeDeliveries();
    assertThat(portal.world.version()).isEqualTo(before);
  }
}
