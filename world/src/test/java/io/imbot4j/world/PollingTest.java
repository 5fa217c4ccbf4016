package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.TOKEN;
import static io.imbot4j.world.TestPortal.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class PollingTest {
  private final TestPortal portal = new TestPortal();
  private final int bot = portal.fetching("office");

  @Test
  void an_empty_queue_answers_zero() {
    Object result = portal.call("imbot.v2.Event.get", "botId", bot, "botToken", TOKEN).result();
    assertThat(at(result, "nextOffset")).isEqualTo(0);
    assertThat(at(result, "hasMore")).isEqualTo(false);
    assertThat(at(result, "events")).isEqualTo(List.of());
  }

  @Test
  void events_stay_until_an_offset_acknowledges_them() {
    portal.world.as(1).say("" + bot, "one");
    portal.world.as(1).say("" + bot, "two");
    Object first = page(0, 2);
    assertThat(at(first, "hasMore")).isEqualTo(true);
    assertThat(page(0, 2)).isEqualTo(first);
    Object rest = page((int) at(first, "nextOffset"), 2);
    assertThat(at(rest, "events", 0, "data", "message", "text")).isEqualTo("two");
    assertThat(at(page((int) at(rest, "nextOffset"), 2), "nextOffset")).isEqualTo(0);
  }

  @Test
  void users_events_need_a_subscription() {
    RestAnswer answer =
        portal.call("imbot.v2.Event.get", "botId", bot, "botToken", TOKEN, "withUserEvents", true);
    assertThat(answer.error()).isEqualTo("USER_NOT_SUBSCRIBED");
  }

  @Nested
  class When_deliveries_go_wrong {
    @Test
    void an_event_that_comes_twice_is_in_the_next_page_again_and_then_over() {
      greeted();
      order(DeliveryFault.TWICE);
      portal.world.as(1).say("" + bot, "one");
      Object first = page(0, 9);
      Object again = page((int) at(first, "nextOffset"), 9);
      assertThat(again).isEqualTo(first);
      assertThat(texts(page((int) at(again, "nextOffset"), 9))).isEmpty();
      assertThat(outcomes()).containsExactly("fetched", "fetched");
    }

    @Test
    void a_late_event_comes_behind_the_next_one() {
      greeted();
      order(DeliveryFault.LATE);
      portal.world.as(1).say("" + bot, "one");
      assertThat(texts(page(0, 9))).isEmpty();
      portal.world.as(1).say("" + bot, "two");
      assertThat(texts(page(0, 9))).containsExactly("two", "one");
    }

    @Test
    void a_lost_event_is_in_no_page() {
      greeted();
      order(DeliveryFault.DROP);
      portal.world.as(1).say("" + bot, "one");
      portal.world.as(1).say("" + bot, "two");
      assertThat(texts(page(0, 9))).containsExactly("two");
      assertThat(outcomes()).containsExactly("lost", "fetched");
    }

    @Test
    void a_slow_event_and_those_behind_it_are_there_seconds_later() {
      greeted();
      order(DeliveryFault.SLOW);
      portal.world.as(1).say("" + bot, "one");
      portal.world.as(1).say("" + bot, "two");
      assertThat(texts(page(0, 9))).isEmpty();
      portal.world.advance(Duration.ofSeconds(3));
      assertThat(texts(page(0, 9))).containsExactly("one", "two");
    }

    /** The first words of a person are two events. */
    private void greeted() {
      portal.world.as(1).say("" + bot, "hello");
      page((int) at(page(0, 9), "nextOffset"), 9);
    }

    private void order(DeliveryFault fault) {
      portal.world.faults().onDeliveries(fault, 1);
    }

    private List<String> outcomes() {
      return portal.world.log(0).stream()
          .filter(line -> line.kind().equals("event"))
          .skip(2)
          .map(LogEntry::outcome)
          .toList();
    }

    private List<Object> texts(Object page) {
      return TestPortal.maps(at(page, "events")).stream()
          .map(event -> at(event, "data", "message", "text"))
          .toList();
    }
  }

  private Object page(int offset, int limit) {
    return at(
        portal
            .call(
                "imbot.v2.Event.get",
                "botId",
                bot,
                "botToken",
                TOKEN,
                "offset",
                offset,
                "limit",
                limit)
            .result());
  }
}
