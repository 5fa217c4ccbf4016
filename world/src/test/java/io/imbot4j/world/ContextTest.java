package io.imbot4j.world;

import static io.imbot4j.world.Answers.assertRefused;
import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static io.imbot4j.world.TestPortal.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ContextTest {
  private static final Map<String, Object> TASK = Map.of("entityType", "task", "entityId", 164);

  private final TestPortal portal = new TestPortal();
  private final Actor ann = portal.world.as(1);

  @Nested
  class Opened_by_a_link {
    @Test
    void a_new_bot_is_told_why() {
      int bot = portal.fetching("office");
      ann.open("" + bot, fields("entityType", "task", "entityId", 164));
      List<Map<String, Object>> events = portal.fetched(bot);
      assertThat(events)
          .extracting(event -> event.get("type"))
          .containsExactly("ONIMBOTV2JOINCHAT", "ONIMBOTV2CONTEXTGET");
      Object data = at(events.get(1), "data");
      assertThat(keys(data))
          .isEqualTo(Set.of("bot", "dialogId", "context", "chat", "user", "language"));
      assertThat(at(data, "context")).isEqualTo(TASK);
      assertThat(at(data, "dialogId")).isEqualTo("1");
      assertThat(at(data, "chat", "type")).isEqualTo("private");
      assertThat(at(data, "user", "id")).isEqualTo(1);
    }

    @Test
    void a_bot_that_knows_the_person_is_not_greeted_again() {
      int bot = portal.fetching("office");
      ann.say("" + bot, "hello");
      ann.open("" + bot, fields("from", "menu"));
      assertThat(portal.fetchedTypes(bot))
          .containsExactly("ONIMBOTV2JOINCHAT", "ONIMBOTV2MESSAGEADD", "ONIMBOTV2CONTEXTGET");
    }

    @Test
    void an_old_bot_is_told_at_its_one_handler() {
      int bot = portal.old("butler");
      ann.open("" + bot, fields("from", "menu"));
      Delivery delivery = portal.world.takeDeliveries().get(1);
      assertThat(delivery.event()).isEqualTo("ONIMBOTCONTEXTGET");
      assertThat(at(delivery.payload(), "data", "PARAMS", "CONTEXT"))
          .isEqualTo(Map.of("from", "menu"));
      assertThat(at(delivery.payload(), "data", "PARAMS", "DIALOG_ID")).isEqualTo("1");
    }

    @Test
    void people_and_groups_have_no_ear_for_it() {
      String group = "chat" + ann.createChat("Team", List.of(2), false);
      assertThatIllegalArgumentException()
          .isThrownBy(() -> ann.open("2", fields("from", "menu")))
          .withMessageContaining("2 is no dialog with a bot");
      assertThatIllegalArgumentException().isThrownBy(() -> ann.open(group, fields()));
    }
  }

  @Nested
  class Sent_by_the_users_client {
    @Test
    void reaches_the_bot_in_the_same_way() {
      int bot = portal.fetching("office");
      assertThat(send("" + bot, TASK).result()).isEqualTo(Map.of("result", true));
      assertThat(at(portal.fetched(bot).get(1), "data", "context")).isEqualTo(TASK);
    }

    @Test
    void needs_a_bot_and_a_context() {
      int bot = portal.fetching("office");
      assertRefused(send("404", TASK), 400, "CHAT_NOT_FOUND", "CHAT_NOT_FOUND");
      assertRefused(send("2", TASK), 403, "ACCESS_DENIED", "Access denied");
      assertRefused(
          send("" + bot, Map.of()), 400, "ERROR_ARGUMENT", "Argument 'context' is null or empty");
    }

    private RestAnswer send(String dialog, Map<String, Object> context) {
      return portal.call("im.v2.Chat.Bot.sendContext", "dialogId", dialog, "context", context);
    }
  }

  @Test
  void where_the_text_field_is_off_a_person_presses_but_does_not_type() {
    int bot = portal.fetching("office");
    portal.send(
        bot,
        "1",
        "message",
        "?",
        "keyboard",
        List.of(Map.of("TEXT", "Yes", "ACTION", "SEND", "ACTION_VALUE", "yes")));
    portal.asBot(bot, "imbot.v2.Chat.TextField.enabled", "dialogId", "1", "enabled", false);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ann.say("" + bot, "no"))
        .withMessageContaining("press a button");
    assertThat(ann.press(ann.messages("" + bot).get(0).id(), 0)).isPresent();
  }
}
