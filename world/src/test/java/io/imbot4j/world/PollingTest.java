package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.TOKEN;
import static io.imbot4j.world.TestPortal.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
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
