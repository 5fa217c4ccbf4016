package io.imbot4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.Health;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.TurnObserver;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Timeout(30)
class FetchPollerTest {
  private static final BotId BOT = new BotId(456);

  private final FetchScript portal = new FetchScript();
  private final FetchSink sink = new FetchSink();
  private final List<TurnObserver.Observation> told = new CopyOnWriteArrayList<>();
  private final List<Duration> pauses = new ArrayList<>();
  private final VirtualTime time = new VirtualTime();

  private FetchPoller.Builder poller() {
    return FetchPoller.of(portal, BOT, sink, sink)
        .botToken(Secret.of("c4nary-b0tt0ken"))
        .observer(told::add);
  }

  /** Runs the poller until it has nothing more to fetch, without waiting. */
  private FetchPoller poll() {
    return poll(poller());
  }

  private FetchPoller poll(FetchPoller.Builder builder) {
    FetchPoller poller =
        builder
            .time(
                time,
                length -> {
                  pauses.add(length);
                  time.pass(length);
                  if (portal.isOver()) {
                    awaitInterrupt();
                  }
                })
            .build();
    poller.start();
    await().until(portal::isOver);
    await().until(() -> pauses.size() == portal.asked.size());
    return poller;
  }

  /** A pause that only closing the poller ends. */
  private static void awaitInterrupt() throws InterruptedException {
    new CountDownLatch(1).await();
  }

  @Nested
  class Told {
    @Test
    void what_went_wrong_when_it_tries_again_and_when_it_is_over() {
      portal.fail(unanswered()).fail(unanswered()).page(0, false);
      try (FetchPoller poller = poll()) {
        assertThat(poller.healthy()).isTrue();
        assertThat(pauses).startsWith(Duration.ofSeconds(5), Duration.ofSeconds(10));
        assertThat(troubles())
            .containsExactly(
                "events of bot 456 on portal acme could not be fetched; next try in 5.0 s",
                "events of bot 456 on portal acme could not be fetched; next try in 10.0 s");
        assertThat(told)
            .endsWith(new TurnObserver.Note("events of bot 456 on portal acme are fetched again"));
      }
    }

    @Test
    void that_access_is_lost() {
      portal.fail(new PortalException.AccessLost("m", portal.portal(), "NO_AUTH_FOUND", "", "Go."));
      try (FetchPoller poller = poll()) {
        assertThat(poller.lastSuccess()).isEmpty();
        assertThat(troubles())
            .containsExactly(
                "events of bot 456 on portal acme cannot be fetched until the access is restored;"
                    + " next try in 60.0 s");
      }
    }

    @Test
    void that_the_dispatcher_is_closed() {
      sink.failures.add(new EventDispatcher.Closed("the bot shuts down"));
      portal.page(3, false, 1, 2).page(3, false, 1, 2);
      try (FetchPoller poller = poll()) {
        assertThat(poller.healthy()).isTrue();
        assertThat(sink.keys).containsExactly("f1", "f2");
        assertThat(troubles())
            .containsExactly(
                "events of bot 456 on portal acme were not taken in and stay on the portal; next"
                    + " try in 5.0 s");
      }
    }

    private List<String> troubles() {
      return told.stream()
          .filter(TurnObserver.Trouble.class::isInstance)
          .map(trouble -> ((TurnObserver.Trouble) trouble).what())
          .toList();
    }

    private PortalException unanswered() {
      return new PortalException.Unanswered("m", portal.portal(), false, "no", null);
    }
  }

  @Nested
  class OfSeveralForOneBot {
    @Test
    void holds_the_right_to_fetch_from_one_fetch_to_the_next_and_gives_it_back() {
      portal.page(2, false, 1).page(3, false, 2);
      poll().close();
      assertThat(sink.leases).containsExactly("taken for PT45S", "extended by PT45S", "given back");
    }

    @Test
    void stands_by_while_another_fetches_and_then_takes_over() {
      sink.heldElsewhere = true;
      portal.page(2, false, 1);
      FetchPoller poller =
          poller()
              .time(
                  time,
                  length -> {
                    pauses.add(length);
                    time.pass(Duration.ofHours(1));
                    sink.heldElsewhere = pauses.size() < 3;
                    if (portal.isOver()) {
                      awaitInterrupt();
                    }
                  })
              .build();
      try (poller) {
        poller.start();
        await().until(portal::isOver);
        assertThat(pauses).startsWith(Duration.ofSeconds(30), Duration.ofSeconds(30));
        assertThat(sink.keys).containsExactly("f1");
        assertThat(told)
            .containsExactly(
                new TurnObserver.Note(
                    "events of bot 456 on portal acme are fetched elsewhere; standing by"));
      }
    }

    @Test
    void is_healthy_while_it_stands_by() {
      assertThat(standsBy(() -> time.pass(Duration.ofDays(1))))
          .extracting(Health::status)
          .containsExactly(Health.Status.UP, Health.Status.UP);
    }

    @Test
    void is_not_well_where_it_cannot_know_whether_to_stand_by() {
      assertThat(standsBy(() -> sink.leaseFails = true))
          .extracting(Health::status)
          .containsExactly(Health.Status.UP, Health.Status.DEGRADED);
    }

    /** What a poller says of itself in two pauses, and what happens in each then. */
    private List<Health> standsBy(Runnable happens) {
      sink.heldElsewhere = true;
      List<Health> health = new CopyOnWriteArrayList<>();
      FetchPoller[] poller = new FetchPoller[1];
      poller[0] =
          poller()
              .time(
                  time,
                  length -> {
                    health.add(poller[0].health());
                    happens.run();
                    if (health.size() == 2) {
                      awaitInterrupt();
                    }
                  })
              .build();
      try (FetchPoller standing = poller[0]) {
        standing.start();
        await().until(() -> health.size() == 2);
      }
      return health;
    }
  }

  @Nested
  class Survival {
    @Test
    void nothing_that_is_thrown_ends_it() {
      portal.fail(new IllegalStateException("a bug")).fail(new StackOverflowError());
      portal.page(2, false, 1).page(2, false, 1).page(2, false);
      sink.failures.add(new IllegalArgumentException("another"));
      try (FetchPoller poller = poll()) {
        assertThat(poller.healthy()).isTrue();
        assertThat(sink.keys).containsExactly("f1");
        assertThat(told).filteredOn(TurnObserver.Trouble.class::isInstance).hasSize(3);
      }
    }

    @Test
    void an_observer_that_throws_does_not_end_it() {
      portal.fail(new IllegalStateException("a bug")).page(2, false, 1).page(2, false);
      try (FetchPoller poller =
          poll(
              poller()
                  .observer(
                      seen -> {
                        throw new IllegalStateException("a bug of the observer");
                      }))) {
        assertThat(poller.healthy()).isTrue();
        assertThat(sink.keys).containsExactly("f1");
      }
    }

    @Test
    void a_pause_that_breaks_does_not_end_it() {
      portal.page(2, false, 1).page(3, false, 2).page(4, false, 3);
      AtomicInteger rests = new AtomicInteger();
      FetchPoller.Builder broken =
          poller()
              .rhythm(
                  new FetchRhythm(
                      Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofSeconds(30)))
              .time(
                  time,
                  length -> {
                    if (rests.incrementAndGet() <= 2) {
                      throw new AssertionError("a bug of the pause");
                    }
                    if (portal.isOver()) {
                      awaitInterrupt();
                    }
                  });
      try (FetchPoller poller = broken.build()) {
        poller.start();
        await().until(() -> sink.keys.size() == 3);
        assertThat(poller.healthy()).isTrue();
        assertThat(told)
            .filteredOn(TurnObserver.Trouble.class::isInstance)
            .extracting("what")
            .containsExactly(
                "the poller of bot 456 on portal acme goes on",
                "the poller of bot 456 on portal acme goes on");
      }
    }

    @Test
    void a_stray_interrupt_does_not_end_it() {
      portal
          .page(2, false, 1)
          .then(() -> Thread.currentThread().interrupt())
          .page(3, false, 2)
          .page(4, false, 3);
      try (FetchPoller poller = poll()) {
        assertThat(poller.healthy()).isTrue();
        assertThat(sink.keys).containsExactly("f1", "f2", "f3");
      }
    }
  }

  @Nested
  class SaysOfItself {
    @Test
    void is_red_before_the_start_and_after_the_end() {
      portal.page(0, false);
      assertThat(poller().build().healthy()).isFalse();

      FetchPoller poller = poll();
      assertThat(poller.healthy()).isTrue();
      poller.close();
      assertThat(poller.healthy()).isFalse();
    }

    @Test
    void turns_red_when_nothing_was_fetched_for_long() {
      portal.page(0, false);
      try (FetchPoller poller = poll()) {
        time.pass(Duration.ofSeconds(60));
        assertThat(poller.healthy()).isTrue();
        time.pass(Duration.ofSeconds(30));
        assertThat(poller.healthy()).isFalse();
      }
    }

    @Test
    void says_why_and_when_it_last_fetched() {
      assertThat(poller().build().health())
          .isEqualTo(
              Health.down(
                  "events of bot 456 on portal acme are not fetched: the poller was not started;"
                      + " call start()"));
      portal.page(2, false, 1).fail(new IllegalStateException("a bug"));
      FetchPoller poller = poll();
      Instant fetched = poller.lastSuccess().orElseThrow();
      assertThat(poller.health())
          .isEqualTo(
              Health.degraded(
                  "events of bot 456 on portal acme could not be fetched; next try in 5.0 s; last"
                      + " fetched at "
                      + fetched));
      time.pass(Duration.ofSeconds(90));
      assertThat(poller.health().status()).isEqualTo(Health.Status.DOWN);
      poller.close();
      assertThat(poller.health().says()).endsWith("the poller was closed");
    }

    @ParameterizedTest
    @CsvSource({"20, true", "40, false"})
    void turns_red_when_what_was_fetched_stays_unsafe(int pages, boolean healthy) {
      sink.unsafe.add("f1");
      for (int i = 0; i < pages; i++) {
        portal.page(2, false, 1);
      }
      try (FetchPoller poller = poll()) {
        assertThat(poller.lastSuccess()).isPresent();
        assertThat(poller.healthy()).isEqualTo(healthy);
      }
    }
  }

  @Nested
  class Close {
    @Test
    void ends_the_thread() {
      portal.page(0, false);
      FetchPoller poller = poll();
      assertThat(threads()).containsExactly("imbot4j-fetch-456");

      poller.close();
      assertThat(threads()).isEmpty();
    }

    @Test
    void leaves_nothing_to_start() {
      FetchPoller poller = poller().build();
      poller.close();

      assertThatIllegalStateException().isThrownBy(poller::start);
    }

    private List<String> threads() {
      return Thread.getAllStackTraces().keySet().stream()
          .map(Thread::getName)
          .filter(name -> name.startsWith("imbot4j-fetch-"))
          .toList();
    }
  }
}
