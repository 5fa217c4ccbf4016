package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.TOKEN;
import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static io.imbot4j.world.TestPortal.keys;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class UserEventsTest {
  private final TestPortal portal = new TestPortal();
  private final Actor ann = portal.world.as(1);
  private final Actor bob = portal.world.as(2);

  @Nested
  class Subscribed {
    private final String team = "chat" + ann.createChat("Team", List.of(2), false);

    Subscribed() {
      assertThat(portal.call("im.v2.Event.subscribe").result()).isEqualTo(true);
    }

    @Test
    void what_happens_in_the_users_chats_is_told() {
      int message = bob.say(team, "Tea?");
      bob.edit(message, "Tea or coffee?");
      bob.react(message, "like");
      bob.addMembers(team, List.of(3));
      bob.delete(message);
      assertThat(types())
          .containsExactly(
              "ONIMV2MESSAGEADD",
              "ONIMV2MESSAGEUPDATE",
              "ONIMV2REACTIONCHANGE",
              "ONIMV2JOINCHAT",
              "ONIMV2MESSAGEDELETE");
    }

    @Test
    void an_event_is_told_as_the_documents_have_it() {
      int message = bob.say(team, "Tea?");
      bob.react(message, "like");
      bob.addMembers(team, List.of(3));
      bob.delete(message);
      assertThat(keys(data(0))).isEqualTo(Set.of("message", "chat", "user", "language"));
      assertThat(at(data(0), "user", "lastActivityDate")).isEqualTo(false);
      assertThat(at(data(0), "chat", "dialogId")).isEqualTo(team);
      assertThat(keys(data(1)))
          .isEqualTo(Set.of("reaction", "action", "message", "chat", "user", "language"));
      assertThat(at(data(1), "action")).isEqualTo("add");
      assertThat(keys(data(2))).isEqualTo(Set.of("dialogId", "chat", "user", "language"));
      assertThat(at(data(2), "user", "id")).isEqualTo(3);
      assertThat(keys(data(3))).isEqualTo(Set.of("messageId", "chat", "user", "language"));
      assertThat(at(data(3), "messageId")).isEqualTo(message);
    }

    @Test
    void other_peoples_chats_stay_their_own() {
      String foreign = "chat" + bob.createChat("Attic", List.of(3), false);
      bob.say(foreign, "psst");
      assertThat(types()).isEmpty();
    }

    @Test
    void a_private_dialog_is_named_as_the_user_sees_it() {
      bob.say("1", "psst");
      assertThat(at(data(0), "chat", "dialogId")).isEqualTo("2");
    }

    @Test
    void a_page_is_acknowledged_by_its_offset() {
      bob.say(team, "one");
      bob.say(team, "two");
      Object first = get("limit", 1);
      assertThat(at(first, "hasMore")).isEqualTo(true);
      Object second = get("offset", at(first, "nextOffset"));
      assertThat(at(second, "events", 0, "data", "message", "text")).isEqualTo("two");
      assertThat(at(second, "hasMore")).isEqualTo(false);
      assertThat(at(get("offset", at(second, "nextOffset")), "nextOffset")).isEqualTo(0);
    }

    @Test
    void subscribing_again_loses_nothing() {
      bob.say(team, "one");
      portal.call("im.v2.Event.subscribe");
      assertThat(types()).hasSize(1);
    }

    @Test
    void unsubscribing_ends_it() {
      bob.say(team, "one");
      assertThat(portal.call("im.v2.Event.unsubscribe").result()).isEqualTo(true);
      bob.say(team, "two");
      assertThat(types()).isEmpty();
    }

    @Test
    void an_event_waits_for_a_day() {
      bob.say(team, "one");
      portal.world.advance(Duration.ofHours(23));
      assertThat(types()).hasSize(1);
      portal.world.advance(Duration.ofHours(1));
      assertThat(types()).isEmpty();
    }

    @Test
    void another_application_takes_the_user_over() {
      bob.say(team, "one");
      Credentials token = new Credentials.Token(portal.world.issueToken(1).accessToken());
      portal.world.call(new RestCall(token, "im.v2.Event.subscribe", fields()));
      assertThat(types()).isEmpty();
      portal.call("im.v2.Event.unsubscribe");
      bob.say(team, "two");
      RestAnswer got = portal.world.call(new RestCall(token, "im.v2.Event.get", fields()));
      assertThat(TestPortal.maps(at(got.result(), "events"))).hasSize(1);
    }
  }

  @Test
  void nobody_is_told_without_a_subscription() {
    bob.say("1", "psst");
    assertThat(get()).isEqualTo(Map.of("events", List.of(), "nextOffset", 0, "hasMore", false));
  }

  @Nested
  class With_a_bots_own_events {
    private final int bot = portal.fetching("office");

    @Test
    void both_streams_come_in_order_under_one_offset() {
      portal.call("im.v2.Event.subscribe");
      String team = "chat" + ann.createChat("Team", List.of(bot), false);
      ann.say(team, "[USER=" + bot + "]Office[/USER] hello");
      Object page = at(both().result());
      assertThat(TestPortal.maps(at(page, "events")))
          .extracting(event -> event.get("type"))
          .containsExactly(
              "ONIMV2JOINCHAT", "ONIMBOTV2JOINCHAT", "ONIMV2MESSAGEADD", "ONIMBOTV2MESSAGEADD");
      Object next = at(page, "nextOffset");
      assertThat(at(both("offset", next).result(), "events")).isEqualTo(List.of());
      assertThat(types()).isEmpty();
      assertThat(portal.fetched(bot)).isEmpty();
    }

    @Test
    void without_a_subscription_or_the_scope_there_is_no_answer() {
      assertThat(both().error()).isEqualTo("USER_NOT_SUBSCRIBED");
      portal.world.faults().revokeScope("im");
      assertThat(both().error()).isEqualTo("SCOPE_ERROR");
    }

    private RestAnswer both(Object... more) {
      Map<String, @Nullable Object> params = fields(more);
      params.putAll(fields("botId", bot, "botToken", TOKEN, "withUserEvents", "Y"));
      return portal.world.call(
          new RestCall(portal.world.config().webhook(), "imbot.v2.Event.get", params));
    }
  }

  private Object get(Object... params) {
    return at(portal.call("im.v2.Event.get", params).result());
  }

  private List<Map<String, Object>> events() {
    return TestPortal.maps(at(get(), "events"));
  }

  private List<Object> types() {
    return events().stream().map(event -> event.get("type")).toList();
  }

  private Object data(int event) {
    return at(events().get(event), "data");
  }
}
