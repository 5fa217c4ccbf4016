package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.CLIENT;
import static io.imbot4j.world.TestPortal.TOKEN;
import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static io.imbot4j.world.TestPortal.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DeliveryTest {
  private final TestPortal portal = new TestPortal();
  private final Actor ann = portal.world.as(1);

  @Test
  void a_new_bots_event_carries_its_token_behind_a_word() {
    int bot = portal.delivered("office");
    ann.say("" + bot, "hello");
    Delivery delivery = portal.world.takeDeliveries().get(1);
    assertThat(delivery.url()).isEqualTo("http://bot.test/events");
    assertThat(delivery.payload())
        .containsEntry("event", "ONIMBOTV2MESSAGEADD")
        .containsKeys("event_handler_id", "ts");
    assertThat(at(delivery.payload(), "auth", "application_token")).isEqualTo("custom" + TOKEN);
    assertThat(keys(delivery.payload(), "auth"))
        .containsExactlyInAnyOrder(
            "domain", "client_endpoint", "server_endpoint", "member_id", "application_token");
    assertThat(keys(delivery.payload(), "data", "bot"))
        .containsExactlyInAnyOrder("id", "code", "auth");
  }

  @Test
  void an_old_bots_event_carries_its_client_id() {
    int bot = portal.old("old");
    ann.say("" + bot, "hello");
    List<Delivery> deliveries = portal.world.takeDeliveries();
    assertThat(deliveries)
        .extracting(Delivery::event)
        .containsExactly("ONIMBOTJOINCHAT", "ONIMBOTMESSAGEADD");
    Delivery message = deliveries.get(1);
    assertThat(message.url()).isEqualTo("http://bot.test/old?CLIENT_ID=" + CLIENT);
    assertThat(at(message.payload(), "auth", "application_token")).isEqualTo(CLIENT);
    assertThat(at(message.payload(), "data", "BOT", "" + bot, "AUTH", "application_token"))
        .isEqualTo(CLIENT);
    assertThat(at(message.payload(), "data", "PARAMS", "DIALOG_ID")).isEqualTo("1");
    assertThat(at(message.payload(), "data", "USER", "NAME")).isEqualTo("Ann Lee");
  }

  @Test
  void the_old_text_has_mentions_cut() {
    int bot = portal.old("old");
    String chat = "chat" + ann.createChat("Sales", List.of(bot), false);
    ann.say(chat, "[USER=" + bot + "]Old[/USER], hi [USER=2]Bob[/USER]");
    Map<?, ?> params =
        (Map<?, ?>) at(portal.world.takeDeliveries().get(1).payload(), "data", "PARAMS");
    assertThat(at(params, "MESSAGE")).isEqualTo("hi");
    assertThat(at(params, "MESSAGE_ORIGINAL"))
        .isEqualTo("[USER=456]Old[/USER], hi [USER=2]Bob[/USER]");
    assertThat(at(params, "MENTIONED_LIST", "456")).isEqualTo(456);
  }

  @Test
  void old_bots_of_one_application_share_one_event() {
    int one = portal.old("one");
    int two = portal.old("two");
    String chat = "chat" + ann.createChat("Sales", List.of(one, two), false);
    portal.world.takeDeliveries();
    ann.say(chat, "[USER=" + one + "]a[/USER] [USER=" + two + "]b[/USER] hello");
    List<Delivery> deliveries = portal.world.takeDeliveries();
    assertThat(deliveries).hasSize(1);
    assertThat(keys(deliveries.get(0).payload(), "data", "BOT"))
        .containsExactlyInAnyOrder("" + one, "" + two);
  }

  @Test
  void old_bots_hear_no_edits_until_they_ask_by_update() {
    int bot = portal.old("old");
    int message = ann.say("" + bot, "hello");
    portal.world.takeDeliveries();
    ann.edit(message, "hello again");
    assertThat(portal.world.takeDeliveries()).isEmpty();
    portal.call(
        "imbot.update",
        "BOT_ID",
        bot,
        "CLIENT_ID",
        CLIENT,
        "FIELDS",
        fields("EVENT_MESSAGE_UPDATE", "http://bot.test/edits"));
    ann.edit(message, "hello once more");
    assertThat(portal.world.takeDeliveries())
        .extracting(Delivery::event)
        .containsExactly("ONIMBOTMESSAGEUPDATE");
  }

  @Test
  void an_event_is_given_out_once_and_its_end_is_in_the_log() {
    int bot = portal.delivered("office");
    ann.say("" + bot, "hello");
    List<Delivery> deliveries = portal.world.takeDeliveries();
    assertThat(portal.world.takeDeliveries()).isEmpty();
    portal.world.delivered(deliveries.get(0).id(), 200, Duration.ofMillis(12));
    portal.world.delivered(deliveries.get(1).id(), 500, Duration.ofMillis(9));
    assertThat(portal.world.log(0))
        .filteredOn(entry -> entry.kind().equals("event"))
        .extracting(LogEntry::outcome, LogEntry::status, LogEntry::ms)
        .containsExactly(tuple("delivered", 200, 12L), tuple("lost", 500, 9L));
  }

  @Test
  void the_log_hides_tokens() {
    int bot = portal.delivered("office");
    portal.old("old");
    ann.say("" + bot, "hello");
    assertThat(portal.world.log(0).toString()).doesNotContain(TOKEN).doesNotContain(CLIENT);
  }

  @Test
  void an_event_may_be_dropped_doubled_or_slowed() {
    int bot = portal.delivered("office");
    ann.say("" + bot, "first");
    portal.world.takeDeliveries();
    portal.world.faults().onDeliveries(DeliveryFault.DROP, 1);
    portal.world.faults().onDeliveries(DeliveryFault.TWICE, 1);
    portal.world.faults().onDeliveries(DeliveryFault.SLOW, 1);
    ann.say("" + bot, "dropped");
    assertThat(portal.world.takeDeliveries()).isEmpty();
    ann.say("" + bot, "doubled");
    assertThat(portal.world.takeDeliveries()).hasSize(2);
    ann.say("" + bot, "slowed");
    assertThat(portal.world.takeDeliveries().get(0).delay()).isPositive();
  }

  @Test
  void an_applications_events_carry_tokens_that_work() {
    Credentials token = new Credentials.Token(portal.world.issueToken(1).accessToken());
    Map<String, ?> fields =
        fields(
            "code",
            "app",
            "properties",
            fields("name", "App"),
            "eventMode",
            "webhook",
            "webhookUrl",
            "http://a.test/");
    portal.world.call(new RestCall(token, "imbot.v2.Bot.register", fields("fields", fields)));
    ann.say("456", "hello");
    Map<String, ?> payload = portal.world.takeDeliveries().get(1).payload();
    String carried = (String) at(payload, "auth", "access_token");
    assertThat(at(payload, "data", "bot", "auth", "user_id")).isEqualTo(456);
    assertThat(
            portal
                .world
                .call(new RestCall(new Credentials.Token(carried), "profile", fields()))
                .error())
        .isEmpty();
  }

  @Test
  void a_bot_that_is_removed_hears_it_last() {
    int bot = portal.delivered("office");
    portal.call("imbot.v2.Bot.unregister", "botId", bot, "botToken", TOKEN);
    assertThat(portal.world.takeDeliveries())
        .extracting(Delivery::event)
        .containsExactly("ONIMBOTV2DELETE");
  }
}
