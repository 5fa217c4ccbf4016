package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.CLIENT;
import static io.imbot4j.world.TestPortal.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class EntityChatTest {
  private final TestPortal portal = new TestPortal();

  @Test
  void a_chat_bound_to_a_deal_is_found_by_it() {
    int chat = add("CRM", "DEAL|1663");
    RestAnswer found = portal.call("im.chat.get", "ENTITY_TYPE", "CRM", "ENTITY_ID", "DEAL|1663");
    assertThat(at(found.result(), "ID")).isEqualTo(chat);
  }

  @Test
  void nothing_found_is_null_and_no_error() {
    RestAnswer answer = portal.call("im.chat.get", "ENTITY_TYPE", "CRM", "ENTITY_ID", "DEAL|1");
    assertThat(answer.result()).isNull();
    assertThat(answer.status()).isEqualTo(200);
  }

  @Test
  void a_bot_finds_any_pair_of_words() {
    portal.old("old");
    RestAnswer added =
        portal.call(
            "imbot.chat.add",
            "CLIENT_ID",
            CLIENT,
            "ENTITY_TYPE",
            "ORDER",
            "ENTITY_ID",
            "7",
            "USERS",
            List.of(1));
    RestAnswer found =
        portal.call(
            "imbot.chat.get", "CLIENT_ID", CLIENT, "ENTITY_TYPE", "ORDER", "ENTITY_ID", "7");
    assertThat(at(found.result(), "ID")).isEqualTo(at(added.result()));
    assertThat(portal.world.as(1).dialogs().get(0).entityType()).isEqualTo("ORDER");
  }

  @Test
  void a_bot_brought_along_is_told() {
    int bot = portal.fetching("office");
    portal.call(
        "im.chat.add",
        "USERS",
        List.of(bot, 2),
        "TITLE",
        "Deal",
        "ENTITY_TYPE",
        "CRM",
        "ENTITY_ID",
        "DEAL|2");
    assertThat(portal.fetchedTypes(bot)).containsExactly("ONIMBOTV2JOINCHAT");
    assertThat(at(portal.fetched(bot).get(0), "data", "chat", "entityId")).isEqualTo("DEAL|2");
  }

  private int add(String type, String id) {
    return (int) at(portal.call("im.chat.add", "ENTITY_TYPE", type, "ENTITY_ID", id).result());
  }
}
