package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.TOKEN;
import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChatSettingsTest {
  private static final Map<String, Boolean> YES = Map.of("result", true);

  private final TestPortal portal = new TestPortal();
  private final int bot = portal.fetching("steward");
  private final String own = added("Kitchen");
  private final String others =
      "chat" + portal.world.as(1).createChat("Garden", List.of(2, bot), false);

  static Stream<String> methods() {
    return Stream.of(
        "imbot.v2.Chat.update",
        "imbot.v2.Chat.setOwner",
        "imbot.v2.Chat.Manager.add",
        "imbot.v2.Chat.Manager.delete",
        "imbot.v2.Chat.TextField.enabled");
  }

  @ParameterizedTest
  @MethodSource("methods")
  void a_bot_shows_who_it_is(String method) {
    assertThat(portal.call(method, "botId", bot).error()).isEqualTo("BOT_TOKEN_NOT_SPECIFIED");
    assertThat(portal.call(method, "botToken", TOKEN).error()).isEqualTo("BOT_ID_REQUIRED");
    assertThat(portal.asBot(404, method).error()).isEqualTo("BOT_NOT_FOUND");
    RestAnswer stranger = portal.call(method, "botId", bot, "botToken", "other");
    assertThat(stranger.error()).isEqualTo("BOT_OWNERSHIP_ERROR");
    assertThat(stranger.status()).isEqualTo(403);
  }

  @ParameterizedTest
  @MethodSource("methods")
  void a_chat_the_bot_is_not_in_is_closed_to_it(String method) {
    String foreign = "chat" + portal.world.as(1).createChat("Attic", List.of(2), false);
    RestAnswer answer =
        portal.asBot(bot, method, "dialogId", foreign, "userIds", List.of(2), "userId", 2);
    assertThat(answer.error()).isEqualTo("ACCESS_DENIED");
    assertThat(answer.status()).isEqualTo(403);
  }

  @Nested
  class Update {
    @Test
    void changes_what_is_given_and_leaves_the_rest() {
      assertThat(update("title", "Pantry", "color", "lightBlue", "description", "Jam").result())
          .isEqualTo(YES);
      assertThat(update("description", "Jam and honey").result()).isEqualTo(YES);
      assertThat(chat(own))
          .containsEntry("name", "Pantry")
          .containsEntry("color", "#4ba5c3")
          .containsEntry("description", "Jam and honey");
    }

    @Test
    void cuts_a_long_title_and_overlooks_a_colour_nobody_knows() {
      Object before = chat(own).get("color");
      update("title", "x".repeat(300), "color", "plaid");
      assertThat(chat(own)).containsEntry("name", "x".repeat(255)).containsEntry("color", before);
    }

    @Test
    void hangs_a_picture_and_overlooks_what_is_none() {
      update("avatar", "bm8gcGljdHVyZQ==");
      assertThat(chat(own)).containsEntry("avatar", "");
      update("avatar", TestPictures.png(64, 64));
      assertThat((String) chat(own).get("avatar")).startsWith("http://portal.test/upload/");
    }

    private RestAnswer update(Object... fields) {
      return portal.asBot(bot, "imbot.v2.Chat.update", "dialogId", own, "fields", fields(fields));
    }
  }

  @Nested
  class Owner {
    @Test
    void hands_the_chat_over_once() {
      assertThat(setOwner(own, 2).result()).isEqualTo(YES);
      assertThat(chat(own)).containsEntry("owner", 2).containsEntry("role", "member");
      assertThat(setOwner(own, bot).error()).isEqualTo("ACCESS_DENIED");
    }

    @Test
    void keeps_a_chat_from_someone_who_is_not_in_it() {
      assertThat(setOwner(own, 3).result()).isEqualTo(YES);
      assertThat(chat(own)).containsEntry("owner", bot);
    }

    private RestAnswer setOwner(String dialog, int user) {
      return portal.asBot(bot, "imbot.v2.Chat.setOwner", "dialogId", dialog, "userId", user);
    }
  }

  @Nested
  class Managers {
    @Test
    void come_and_go() {
      assertThat(managers("add", own, List.of(2, 3)).result()).isEqualTo(YES);
      assertThat(chat(own)).containsEntry("managerList", List.of(2));
      assertThat(managers("delete", own, List.of(2)).result()).isEqualTo(YES);
      assertThat(chat(own)).containsEntry("managerList", List.of());
    }

    @Test
    void bring_people_in_but_make_no_managers() {
      managers("add", own, List.of(2));
      portal.asBot(bot, "imbot.v2.Chat.setOwner", "dialogId", own, "userId", 2);
      assertThat(invite().error()).isEqualTo("ACCESS_DENIED");
      assertThat(managers("add", own, List.of(2)).error()).isEqualTo("ACCESS_DENIED");
    }

    @Test
    void a_bot_that_manages_brings_people_in_and_deletes_what_they_say() {
      int deputy = portal.fetching("deputy");
      portal.asBot(bot, "imbot.v2.Chat.User.add", "dialogId", own, "userIds", List.of(deputy));
      int said = portal.world.as(2).say(own, "soup again");
      assertThat(delete(deputy, said).error()).isEqualTo("ACCESS_DENIED");
      managers("add", own, List.of(deputy));
      assertThat(delete(deputy, said).result()).isEqualTo(YES);
      RestAnswer invited =
          portal.asBot(deputy, "imbot.v2.Chat.User.add", "dialogId", own, "userIds", List.of(3));
      assertThat(invited.result()).isEqualTo(YES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "delete"})
    void are_named(String act) {
      assertThat(managers(act, own, List.of()).error()).isEqualTo("EMPTY_USER_IDS");
      assertThat(managers(act, others, List.of(2)).error()).isEqualTo("ACCESS_DENIED");
    }

    private RestAnswer managers(String act, String dialog, List<Integer> users) {
      return portal.asBot(
          bot, "imbot.v2.Chat.Manager." + act, "dialogId", dialog, "userIds", users);
    }

    private RestAnswer invite() {
      return portal.asBot(bot, "imbot.v2.Chat.User.add", "dialogId", own, "userIds", List.of(3));
    }

    private RestAnswer delete(int who, int message) {
      return portal.asBot(who, "imbot.v2.Chat.Message.delete", "messageId", message);
    }
  }

  @Test
  void a_text_field_goes_off_and_on() {
    assertThat(textField("enabled", "N").result()).isEqualTo(YES);
    assertThat(chat("1")).containsEntry("textFieldEnabled", "N");
    assertThat(textField().result()).isEqualTo(YES);
    assertThat(chat("1")).containsEntry("textFieldEnabled", "Y");
  }

  private RestAnswer textField(Object... more) {
    return portal.asBot(
        bot,
        "imbot.v2.Chat.TextField.enabled",
        Stream.concat(Stream.of("dialogId", "1"), Stream.of(more)).toArray());
  }

  private Map<String, Object> chat(String dialog) {
    RestAnswer got = portal.asBot(bot, "imbot.v2.Chat.get", "dialogId", dialog);
    return TestPortal.maps(List.of(at(got.result(), "chat"))).get(0);
  }

  private String added(String title) {
    RestAnswer answer =
        portal.asBot(
            bot, "imbot.v2.Chat.add", "fields", fields("title", title, "userIds", List.of(2)));
    return (String) at(answer.result(), "chat", "dialogId");
  }
}
