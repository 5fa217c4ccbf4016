package io.imbot4j.world;

import static io.imbot4j.world.TestPortal.CLIENT;
import static io.imbot4j.world.TestPortal.TOKEN;
import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static io.imbot4j.world.TestPortal.keys;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Each method's answer, held against the keys its page documents. */
class ShapeTest {
  private static final String BOT =
      "id code type isHidden isSupportOpenline isReactionsEnabled backgroundId language moduleId eventMode countMessage"
          + " countCommand countChat countUser";
  private static final String CHAT =
      "id dialogId name description type messageType owner color avatar extranet containsCollaber entityType entityId"
          + " entityData1 entityData2 entityData3 entityLink diskFolderId role permissions muteList parentChatId"
          + " parentMessageId isNew textFieldEnabled backgroundId dateCreate lastMessageId lastMessageViews lastId"
          + " managerList markedId messageCount public unreadId userCounter";
  private static final String USER =
      "id active name firstName lastName workPosition color avatar gender birthday extranet bot connector externalAuthId"
          + " status idle lastActivityDate absent departments phones type";
  private static final String COMMAND = "id botId command common hidden extranetSupport";

  private final TestPortal portal = new TestPortal();
  private final int bot = portal.fetching("office");
  private final int old = portal.old("old");

  static Stream<Arguments> objects() {
    return Stream.of(
        arguments("imbot.v2.Bot.get", "bot users", Map.of("botId", 456)),
        arguments("imbot.v2.Bot.list", "bots users hasNextPage", Map.of()),
        arguments(
            "imbot.v2.Bot.update",
            "bot users",
            Map.of("botId", 456, "fields", Map.of("isHidden", "Y"))),
        arguments("imbot.v2.Bot.unregister", "result", Map.of("botId", 456)),
        arguments("imbot.v2.Chat.add", "chat users", Map.of("botId", 456)),
        arguments("imbot.v2.Chat.get", "chat", Map.of("botId", 456, "dialogId", "1")),
        arguments(
            "imbot.v2.Chat.InputAction.notify", "result", Map.of("botId", 456, "dialogId", "1")),
        arguments(
            "imbot.v2.Chat.Message.send",
            "id uuidMap",
            Map.of("botId", 456, "dialogId", "1", "fields", Map.of("message", "x"))),
        arguments(
            "imbot.v2.Chat.Message.read",
            "chatId lastId counter viewedMessages",
            Map.of("botId", 456, "dialogId", "1")),
        arguments("imbot.v2.Command.list", "commands", Map.of("botId", 456)),
        arguments("imbot.v2.Event.get", "events nextOffset hasMore", Map.of("botId", 456)),
        arguments("imbot.v2.Revision.get", "rest web mobile desktop", Map.of()),
        arguments("profile", "ID ADMIN NAME LAST_NAME PERSONAL_GENDER TIME_ZONE", Map.of()),
        arguments("method.get", "isExisting isAvailable", Map.of("name", "scope")),
        arguments(
            "batch",
            "result result_error result_total result_next result_time",
            Map.of("cmd", List.of("server.time"))));
  }

  @ParameterizedTest
  @MethodSource("objects")
  void an_object_has_the_documented_keys(
      String method, String documented, Map<String, Object> params) {
    Map<String, @Nullable Object> whole = fields("botToken", TOKEN);
    whole.putAll(params);
    RestAnswer answer =
        portal.world.call(new RestCall(portal.world.config().webhook(), method, whole));
    assertThat(answer.error()).isEmpty();
    assertThat(keys(answer.body())).containsExactlyInAnyOrder("result", "time");
    assertThat(keys(answer.result())).isEqualTo(words(documented));
  }

  @Test
  void a_bot_a_user_a_chat_and_a_command_have_the_documented_keys() {
    RestAnswer got = portal.call("imbot.v2.Bot.get", "botId", bot, "botToken", TOKEN);
    assertThat(keys(got.result(), "bot")).isEqualTo(words(BOT));
    assertThat(keys(got.result(), "users", 0)).isEqualTo(words(USER));
    RestAnswer chat = portal.call("imbot.v2.Chat.add", "botId", bot, "botToken", TOKEN);
    assertThat(keys(chat.result(), "chat")).isEqualTo(words(CHAT));
    portal.registerCommand(bot, "help");
    RestAnswer commands = portal.call("imbot.v2.Command.list", "botId", bot, "botToken", TOKEN);
    assertThat(keys(commands.result(), "commands", 0))
        .isEqualTo(words(COMMAND + " title params category context"));
  }

  @Test
  void the_time_has_the_documented_keys() {
    assertThat(keys(portal.call("scope").body(), "time"))
        .isEqualTo(
            words(
                "start finish duration processing date_start date_finish operating_reset_at operating"));
  }

  @Test
  void the_old_generation_answers_bare_values() {
    int message = (int) at(oldCall("imbot.message.add", "DIALOG_ID", "1", "MESSAGE", "x").result());
    assertThat(oldCall("imbot.message.update", "MESSAGE_ID", message, "MESSAGE", "y").result())
        .isEqualTo(true);
    assertThat(oldCall("imbot.message.delete", "MESSAGE_ID", message).result()).isEqualTo(true);
    assertThat(oldCall("imbot.chat.sendTyping", "DIALOG_ID", "1").result()).isEqualTo(true);
    assertThat(oldCall("imbot.chat.add", "TITLE", "x").result()).isInstanceOf(Integer.class);
    assertThat(
            oldCall("imbot.update", "FIELDS", fields("PROPERTIES", fields("NAME", "z"))).result())
        .isEqualTo(true);
    assertThat(oldCall("imbot.unregister").result()).isEqualTo(true);
  }

  @Test
  void an_old_message_is_deleted_by_an_empty_text_and_frozen_after_three_days() {
    int first = (int) at(oldCall("imbot.message.add", "DIALOG_ID", "1", "MESSAGE", "x").result());
    int second = (int) at(oldCall("imbot.message.add", "DIALOG_ID", "1", "MESSAGE", "x").result());
    assertThat(oldCall("imbot.message.update", "MESSAGE_ID", first, "MESSAGE", "").result())
        .isEqualTo(true);
    assertThat(portal.world.as(1).messages("" + old).get(0)).matches(MessageView::deleted);
    portal.world.advance(Duration.ofDays(3).plusSeconds(1));
    assertThat(oldCall("imbot.message.update", "MESSAGE_ID", second, "MESSAGE", "y").error())
        .isEqualTo("CANT_EDIT_MESSAGE");
    assertThat(oldCall("imbot.message.delete", "MESSAGE_ID", second).result()).isEqualTo(true);
  }

  private RestAnswer oldCall(String method, Object... params) {
    Map<String, @Nullable Object> whole = fields(params);
    whole.put("BOT_ID", old);
    whole.put("CLIENT_ID", CLIENT);
    return portal.world.call(new RestCall(portal.world.config().webhook(), method, whole));
  }

  private static Set<Object> words(String text) {
    return new TreeSet<>(List.of(text.split(" ")));
  }
}
