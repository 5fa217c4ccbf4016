package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.CLIENT;
import static io.imbot4j.world.TestPortal.TOKEN;
import static io.imbot4j.world.TestPortal.at;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class ChatUsersTest {
  private final TestPortal portal = new TestPortal();

  @Nested
  class AsUser {
    @Test
    void brings_in_who_is_not_there_and_says_yes_for_who_is() {
      int chat = (int) at(portal.call("im.chat.add", "TITLE", "Team").result());
      assertThat(add(chat, List.of(2, 3)).result()).isEqualTo(true);
      assertThat(add(chat, List.of(2, 999)).result()).isEqualTo(true);
      assertThat(members(chat)).containsExactlyInAnyOrder(1, 2, 3);
    }

    @Test
    void needs_a_chat_the_user_is_in() {
      int others = portal.world.as(2).createChat("Others", List.of(3), false);
      assertThat(portal.call("im.chat.user.add", "USERS", List.of(2)).error())
          .isEqualTo("CHAT_ID_EMPTY");
      assertThat(add(404, List.of(2)).error()).isEqualTo("ACCESS_ERROR");
      assertThat(add(others, List.of(1)).error()).isEqualTo("ACCESS_DENIED_EXTEND");
    }

    private RestAnswer add(int chat, Object users) {
      return portal.call("im.chat.user.add", "CHAT_ID", chat, "USERS", users);
    }
  }

  @Nested
  class AsOldBot {
    private final int bot = portal.old("old");
    private final int chat = (int) at(asBot("imbot.chat.add", "TITLE", "Team").result());

    @Test
    void brings_in_who_is_not_there_and_refuses_who_is() {
      assertThat(add(chat, List.of(2)).result()).isEqualTo(true);
      assertThat(add(chat, List.of(2)).error()).isEqualTo("WRONG_REQUEST");
      assertThat(asBot("imbot.chat.user.list", "CHAT_ID", chat).result())
          .isEqualTo(List.of(bot, 2));
    }

    @Test
    void needs_a_list_and_a_chat_the_bot_is_in() {
      int others = portal.world.as(2).createChat("Others", List.of(3), false);
      assertThat(asBot("imbot.chat.user.add", "USERS", List.of(2)).error())
          .isEqualTo("CHAT_ID_EMPTY");
      assertThat(add(404, List.of(2)).error()).isEqualTo("ACCESS_ERROR");
      assertThat(add(chat, "2").error()).isEqualTo("WRONG_REQUEST");
      assertThat(add(others, List.of(1)).error()).isEqualTo("WRONG_REQUEST");
      assertThat(asBot("imbot.chat.user.list", "CHAT_ID", others).error())
          .isEqualTo("ACCESS_ERROR");
    }

    private RestAnswer add(int chat, Object users) {
      return asBot("imbot.chat.user.add", "CHAT_ID", chat, "USERS", users);
    }

    private RestAnswer asBot(String method, Object... params) {
      return portal.call(
          method, Stream.concat(Stream.of("CLIENT_ID", CLIENT), Arrays.stream(params)).toArray());
    }
  }

  @Test
  void a_new_bot_brings_people_into_its_own_chats_only() {
    int bot = portal.fetching("office");
    int own =
        (int)
            at(
                portal
                    .call(
                        "imbot.v2.Chat.add",
                        "botId",
                        bot,
                        "botToken",
                        TOKEN,
                        "fields",
                        TestPortal.fields("title", "Team"))
                    .result(),
                "chat",
                "id");
    int users = (int) at(portal.call("im.chat.add", "USERS", List.of(bot)).result());
    assertThat(add(bot, own).error()).isEmpty();
    assertThat(members(own)).containsExactlyInAnyOrder(bot, 2);
    assertThat(add(bot, users).error()).isEqualTo("ACCESS_DENIED");
  }

  private RestAnswer add(int bot, int chat) {
    return portal.call(
        "imbot.v2.Chat.User.add",
        "botId",
        bot,
        "botToken",
        TOKEN,
        "dialogId",
        "chat" + chat,
        "userIds",
        List.of(2));
  }

  private List<Integer> members(int chat) {
    return portal.world.snapshot().chats().stream()
        .filter(entry -> entry.dialogId().equals("chat" + chat))
        .flatMap(entry -> entry.users().stream())
        .toList();
  }
}
