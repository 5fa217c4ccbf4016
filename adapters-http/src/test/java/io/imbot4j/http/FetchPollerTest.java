package io.imbot4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.awaitility.Awaitility.await;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.TurnObserver;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

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
        .botToken(Secret.of("b0tt0ken"))
        .observer(told::add);
  }

  /** Runs the poller until it has nothing more to fetch, without waiting. */
  private FetchPoller poll() {
    FetchPoller poller =
        poller()
            .time(
                time,
                length -> {
                  pauses.add(length);
                  time.pass(length);
                  if (portal.isOver()) {
                    Thread.sleep(Long.MAX_VALUE);
                  }
                })
            .build();
    poller.start();
    await().until(portal::isOver);
    await().until(() -> pauses.size() == portal.asked.size());
    return poller;
  }

  private static Duration seconds(double seconds) {
    return Duration.ofMillis((long) (seconds * 1000));
  }

  @Nested
  class Cursor {
    @Test
    void is_left_out_at_first_and_then_what_the_portal_named() {
      portal.page(1001, false, 999, 1000).page(1001, false);
      try (FetchPoller poller = poll()) {
        assertThat(portal.asked)
            .containsExactly(
                Map.of("botId", 456L, "botToken", "b0tt0ken", "limit", 100),
                Map.of("botId", 456L, "botToken", "b0tt0ken", "limit", 100, "offset", 1001L));
        assertThat(sink.keys).containsExactly("f999", "f1000");
        assertThat(poller.lastSuccess()).isPresent();
        assertThat(told).isEmpty();
      }
    }

    @Test
    void goes_on_where_it_was_stored() {
      sink.save(portal.portal(), BOT, 77);
      portal.page(78, false, 77);
      try (FetchPoller poller = poll()) {
        assertThat(portal.asked.get(0)).containsEntry("offset", 77L);
        assertThat(sink.offset).isEqualTo(78);
        assertThat(poller.healthy()).isTrue();
      }
    }

    @Test
    void is_never_zero() {
      portal.page(0, false).page(0, false);
      try (FetchPoller poller = poll()) {
        assertThat(portal.asked).allSatisfy(asked -> assertThat(asked).doesNotContainKey("offset"));
        assertThat(sink.saved).isEmpty();
        assertThat(poller.healthy()).isTrue();
      }
    }

    @Test
    void is_after_the_last_event_where_the_portal_names_none() {
      portal.page(0, false, 5, 6);
      try (FetchPoller poller = poll()) {
        assertThat(poller.healthy()).isTrue();
        assertThat(sink.saved).containsExactly(7L);
      }
    }

    @Test
    void stays_until_every_event_is_safe_and_none_is_handed_on_twice() {
      sink.unsafe.add("f2");
      portal
          .page(3, true, 1, 2)
          .then(() -> sink.unsafe.clear())
          .page(4, false, 1, 2, 3)
          .page(4, false);
      try (FetchPoller poller = poll()) {
        assertThat(poller.healthy()).isTrue();
        assertThat(sink.keys).containsExactly("f1", "f2", "f3");
        assertThat(sink.saved).containsExactly(4L, 4L);
        assertThat(portal.asked.get(1)).doesNotContainKey("offset");
        assertThat(portal.asked.get(2)).containsEntry("offset", 4L);
      }
    }

    @Test
    void stays_where_the_dispatcher_is_closed() {
      sink.failures.add(new EventDispatcher.Closed("the bot shuts down"));
      portal.page(3, false, 1, 2).page(3, false, 1, 2);
      try (FetchPoller poller = poll()) {
        assertThat(poller.healthy()).isTrue();
        assertThat(sink.keys).containsExactly("f1", "f2");
        assertThat(sink.saved).containsExactly(3L);
        assertThat(told.get(0))
            .isInstanceOfSatisfying(
                TurnObserver.Trouble.class,
                trouble ->
                    assertThat(trouble.what())
                        .isEqualTo(
                            "events of bot 456 on portal acme were not taken in and stay on the"
                                + " portal; next try in 5.0 s"));
      }
    }
  }

  @Nested
  class Rhythm {
    @Test
    void slows_down_while_nobody_talks_and_wakes_up_with_people() {
      portal.page(0, false).page(0, false).page(0, false).page(0, false).page(0, false);
      portal.page(0, false).page(2, false, 1).page(2, false);
      try (FetchPoller poller = poll()) {
        assertThat(poller.healthy()).isTrue();
        assertThat(pauses)
            .containsExactly(
                seconds(7.5),
                seconds(11.25),
                seconds(16.875),
                Duration.ofNanos(25_312_500_000L),
                seconds(30),
                seconds(30),
                seconds(5),
                seconds(7.5));
      }
    }

    @Test
    void takes_two_seconds_while_there_is_more() {
      portal.page(2, true, 1).page(3, true, 2).page(4, false, 3);
      try (FetchPoller poller = poll()) {
        assertThat(poller.healthy()).isTrue();
        assertThat(pauses).containsExactly(seconds(2), seconds(2), seconds(5));
      }
    }

    @Test
    void backs_off_after_failures_up_to_a_minute_and_says_when_it_is_over() {
      for (int i = 0; i < 5; i++) {
        portal.fail(new PortalException.Unanswered("m", portal.portal(), false, "no", null));
      }
      portal.page(0, false);
      try (FetchPoller poller = poll()) {
        assertThat(poller.healthy()).isTrue();
        assertThat(pauses)
            .startsWith(seconds(5), seconds(10), seconds(20), seconds(40), seconds(60));
        assertThat(told).hasSize(6);
        assertThat(told.get(5))
            .isEqualTo(new TurnObserver.Note("events of bot 456 on portal acme are fetched again"));
      }
    }

    @Test
    void is_slow_where_access_is_lost() {
      portal.fail(new PortalException.AccessLost("m", portal.portal(), "NO_AUTH_FOUND", "", "Go."));
      try (FetchPoller poller = poll()) {
        assertThat(poller.lastSuccess()).isEmpty();
        assertThat(pauses).containsExactly(seconds(60));
        assertThat(told)
            .singleElement()
            .isInstanceOfSatisfying(
                TurnObserver.Trouble.class,
                trouble ->
                    assertThat(trouble.what())
                        .contains("until the access is restored; next try in 60.0 s"));
      }
    }

    @Test
    void waits_as_long_as_the_portal_asks() {
      portal.fail(
          new PortalException.Throttled(
              "m", portal.portal(), "OPERATION_TIME_LIMIT", "", "Go.", Duration.ofMinutes(8)));
      try (FetchPoller poller = poll()) {
        assertThat(poller.lastSuccess()).isEmpty();
        assertThat(pauses).containsExactly(Duration.ofMinutes(8));
      }
    }
  }

  @Nested
  class Survival {
    @Test
    void an_unreadable_event_is_told_and_skipped() {
      portal.raw(
          Map.of(
              "events",
              List.of(
                  FetchScript.event(1),
                  Map.of("eventId", 2, "type", "ONIMBOTV2MESSAGEADD", "data", List.of()),
                  "junk",
                  FetchScript.event(3)),
              "nextOffset",
              4,
              "hasMore",
              false));
      try (FetchPoller poller = poll()) {
        assertThat(poller.healthy()).isTrue();
        assertThat(sink.keys).containsExactly("f1", "f3");
        assertThat(sink.saved).containsExactly(4L);
        assertThat(told).hasSize(2);
        assertThat(told.get(0))
            .isInstanceOfSatisfying(
                TurnObserver.Trouble.class,
                trouble ->
                    assertThat(trouble.what())
                        .isEqualTo(
                            "event 2 of bot 456 on portal acme cannot be read and is skipped"));
      }
    }

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
    void an_answer_of_another_shape_is_an_empty_page() {
      portal.raw(List.of()).raw("what?").raw(Map.of("events", "x", "nextOffset", "y"));
      try (FetchPoller poller = poll()) {
        assertThat(poller.healthy()).isTrue();
        assertThat(sink.keys).isEmpty();
        assertThat(sink.saved).isEmpty();
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
  class Health {
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
