package io.imbot4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.TurnObserver;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class FetchCycleTest {
  private static final BotId BOT = new BotId(456);

  private final FetchScript portal = new FetchScript();
  private final FetchSink sink = new FetchSink();
  private final List<TurnObserver.Observation> told = new ArrayList<>();
  private final FetchCycle cycle =
      new FetchCycle(
          FetchPoller.of(portal, BOT, sink, sink).botToken(Secret.of("c4nary-b0tt0ken")),
          told::add);

  private FetchCycle.Found run() throws InterruptedException {
    return cycle.run();
  }

  @Nested
  class Cursor {
    @Test
    void is_left_out_at_first_and_then_what_the_portal_named() throws Exception {
      portal.page(1001, false, 999, 1000).page(1001, false);

      assertThat(run()).isEqualTo(new FetchCycle.Found(2, false, true));
      assertThat(run()).isEqualTo(new FetchCycle.Found(0, false, true));
      assertThat(portal.asked)
          .containsExactly(
              Map.of("botId", 456L, "botToken", "c4nary-b0tt0ken", "limit", 100),
              Map.of("botId", 456L, "botToken", "c4nary-b0tt0ken", "limit", 100, "offset", 1001L));
      assertThat(sink.keys).containsExactly("f999", "f1000");
      assertThat(told).isEmpty();
    }

    @Test
    void goes_on_where_it_was_stored() throws Exception {
      sink.save(portal.portal(), BOT, 77);
      portal.page(78, true, 77);

      assertThat(run()).isEqualTo(new FetchCycle.Found(1, true, true));
      assertThat(portal.asked.get(0)).containsEntry("offset", 77L);
      assertThat(sink.offset).isEqualTo(78);
    }

    @Test
    void is_never_zero() throws Exception {
      portal.page(0, false).page(0, false);
      run();
      run();

      assertThat(portal.asked).allSatisfy(asked -> assertThat(asked).doesNotContainKey("offset"));
      assertThat(sink.saved).isEmpty();
    }

    @Test
    void is_after_the_last_event_where_the_portal_names_none() throws Exception {
      portal.page(0, false, 5, 6);
      run();

      assertThat(sink.saved).containsExactly(7L);
    }

    @Test
    void stays_until_every_event_is_safe_and_none_is_handed_on_twice() throws Exception {
      sink.unsafe.add("f2");
      portal.page(3, true, 1, 2).page(4, false, 1, 2, 3).page(4, false);

      assertThat(run()).isEqualTo(new FetchCycle.Found(2, false, false));
      assertThat(sink.saved).isEmpty();
      sink.unsafe.clear();
      assertThat(run()).isEqualTo(new FetchCycle.Found(1, false, true));
      run();

      assertThat(sink.keys).containsExactly("f1", "f2", "f3");
      assertThat(sink.saved).startsWith(4L);
      assertThat(portal.asked.get(1)).doesNotContainKey("offset").containsEntry("limit", 1000);
      assertThat(portal.asked.get(2)).containsEntry("offset", 4L).containsEntry("limit", 100);
    }

    @Test
    void stays_where_the_dispatcher_is_closed() throws Exception {
      sink.failures.add(new EventDispatcher.Closed("the bot shuts down"));
      portal.page(3, false, 1, 2).page(3, false, 1, 2);

      assertThatExceptionOfType(EventDispatcher.Closed.class).isThrownBy(() -> run());
      assertThat(sink.saved).isEmpty();
      run();
      assertThat(sink.keys).containsExactly("f1", "f2");
      assertThat(sink.saved).containsExactly(3L);
    }
  }

  @Nested
  class Unreadable {
    @Test
    void events_are_told_and_skipped() throws Exception {
      portal.raw(
          Map.of(
              "events",
              List.of(
                  FetchScript.event(1),
                  Map.of("eventId", 2, "data", List.of()),
                  "junk",
                  FetchScript.event(3)),
              "nextOffset",
              4));
      run();

      assertThat(sink.keys).containsExactly("f1", "f3");
      assertThat(sink.saved).containsExactly(4L);
      assertThat(told).hasSize(2);
      assertThat(((TurnObserver.Trouble) told.get(0)).what())
          .isEqualTo("event 2 of bot 456 on portal acme cannot be read and is skipped");
    }

    @Test
    void data_is_no_reason_to_skip_an_event() throws Exception {
      Map<String, Object> empty =
          Map.of("eventId", 2, "type", "ONIMBOTV2MESSAGEADD", "data", List.of());
      portal.raw(Map.of("events", List.of(FetchScript.event(1), empty), "nextOffset", 3));
      run();

      assertThat(sink.keys).containsExactly("f1", "f2");
      assertThat(told).isEmpty();
    }

    @Test
    void answers_are_empty_pages() throws Exception {
      portal.raw(List.of()).raw("what?").raw(Map.of("events", List.of(), "nextOffset", "y"));
      for (int i = 0; i < 3; i++) {
        assertThat(run()).isEqualTo(new FetchCycle.Found(0, false, true));
      }

      assertThat(sink.saved).isEmpty();
    }
  }
}
