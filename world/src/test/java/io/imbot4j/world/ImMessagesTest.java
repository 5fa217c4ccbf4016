package io.imbot4j.world;

import static io.imbot4j.world.Answers.assertRefused;
import static io.imbot4j.world.TestPortal.at;
import static io.imbot4j.world.TestPortal.fields;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ImMessagesTest {
  private static final String LONG = "x".repeat(60_000);

  private final TestPortal portal = new TestPortal();
  private final Colleague ann = new Colleague(portal, 1);
  private final Actor bob = portal.world.as(2);

  @Nested
  class Add {
    @Test
    void reaches_a_bot_as_a_typed_message_does() {
      int bot = portal.fetching("office");
      int message = ann.number("im.message.add", "DIALOG_ID", bot, "MESSAGE", "hello");
      assertThat(portal.fetchedTypes(bot))
          .containsExactly("ONIMBOTV2JOINCHAT", "ONIMBOTV2MESSAGEADD");
      Map<String, Object> event = portal.fetched(bot).get(1);
      assertThat(at(event, "data", "message", "id")).isEqualTo(message);
      assertThat(at(event, "data", "user", "id")).isEqualTo(1);
    }

    @Test
    void calls_a_command_as_a_typed_one_does() {
      int bot = portal.fetching("office");
      portal.registerCommand(bot, "help");
      ann.call("im.message.add", "DIALOG_ID", "" + bot, "MESSAGE", "/help me");
      assertThat(portal.fetchedTypes(bot)).contains("ONIMBOTV2COMMANDADD");
    }

    @Test
    void of_the_system_is_heard_by_no_bot() {
      int bot = portal.fetching("office");
      ann.call("im.message.add", "DIALOG_ID", bot, "MESSAGE", "hello", "SYSTEM", "Y");
      assertThat(portal.fetched(bot)).isEmpty();
    }

    @Test
    void takes_an_attachment_instead_of_a_text() {
      int message =
          ann.number("im.message.add", "DIALOG_ID", "2", "ATTACH", List.of(fields("MESSAGE", "x")));
      assertThat(bob.messages("1").get(0).id()).isEqualTo(message);
    }

    @Test
    void answers_a_message_of_the_same_dialog() {
      int question = bob.say("1", "why?");
      ann.call("im.message.add", "DIALOG_ID", "2", "MESSAGE", "so", "REPLY_ID", question);
      assertThat(bob.messages("1").get(1).replyTo())
          .isEqualTo(new MessageView.Quote(question, "why?", 2));
      assertRefused(
          ann.call("im.message.add", "DIALOG_ID", "3", "MESSAGE", "so", "REPLY_ID", question),
          400,
          "REPLY_FROM_OTHER_CHAT_ERROR",
          "You can only reply to a message within the same chat");
      assertRefused(
          ann.call("im.message.add", "DIALOG_ID", "3", "MESSAGE", "so", "REPLY_ID", 1),
          400,
          "REPLY_ACCESS_ERROR",
          "Action unavailable");
    }

    static Stream<Arguments> wrong() {
      Object block = List.of(fields("MESSAGE", LONG));
      return Stream.of(
          arguments(fields(), "MESSAGE_EMPTY", "Message can't be empty"),
          arguments(fields("MESSAGE", " "), "MESSAGE_EMPTY", "Message can't be empty"),
          arguments(fields("MESSAGE", List.of("x")), "PARAMS_ERROR", "Incorrect params"),
          arguments(fields("DIALOG_ID", ""), "USER_ID_EMPTY", "User ID can't be empty"),
          arguments(fields("DIALOG_ID", "room"), "USER_ID_EMPTY", "User ID can't be empty"),
          arguments(fields("DIALOG_ID", "999"), "USER_NOT_FOUND", "User not found"),
          arguments(fields("DIALOG_ID", "chat999"), "CHAT_ID", "Error creating message"),
          arguments(fields("DIALOG_ID", "chat5"), "ACCESS_ERROR", "Action unavailable"),
          arguments(fields("ATTACH", List.of("x")), "ATTACH_ERROR", "Incorrect attach params"),
          arguments(
              fields("ATTACH", block),
              "ATTACH_OVERSIZE",
              "You have exceeded the maximum allowable size of attach"),
          arguments(fields("KEYBOARD", "[1]"), "KEYBOARD_ERROR", "Incorrect keyboard params"),
          arguments(fields("MENU", "[1]"), "MENU_ERROR", "Incorrect menu params"));
    }

    @ParameterizedTest
    @MethodSource
    void wrong(Map<String, @Nullable Object> given, String code, String text) {
      bob.createChat("Others", List.of(3), false);
      Map<String, @Nullable Object> params = fields("DIALOG_ID", "2");
      if (!code.startsWith("MESSAGE")) {
        params.put("MESSAGE", "x");
      }
      params.putAll(given);
      RestAnswer answer =
          portal.world.call(
              new RestCall(portal.world.config().webhook(), "im.message.add", params));
      assertRefused(answer, 400, code, text);
    }
  }

  @Nested
  class Update {
    private final int message = ann.number("im.message.add", "DIALOG_ID", "2", "MESSAGE", "one");

    @Test
    void changes_what_is_given() {
      assertThat(update("MESSAGE", "two").result()).isEqualTo(true);
      assertThat(bob.messages("1").get(0).text()).isEqualTo("two");
      update("ATTACH", List.of(fields("MESSAGE", "x")));
      assertThat(bob.messages("1").get(0).text()).isEqualTo("two");
      assertThat(bob.messages("1").get(0).attach()).isNotNull();
    }

    @Test
    void leaves_no_mark_when_told_so() {
      update("ATTACH", List.of(fields("MESSAGE", "x")), "IS_EDITED", "N");
      assertThat(bob.messages("1").get(0).edited()).isFalse();
      update("ATTACH", "");
      assertThat(bob.messages("1").get(0).edited()).isTrue();
    }

    @Test
    void with_an_empty_text_deletes() {
      assertThat(update("MESSAGE", " ").result()).isEqualTo(true);
      assertThat(bob.messages("1").get(0).deleted()).isTrue();
    }

    @Test
    void is_refused_for_what_is_wrong_with_the_content() {
      assertThat(update("ATTACH", "[1]").error()).isEqualTo("ATTACH_ERROR");
      assertThat(update("ATTACH", List.of(fields("MESSAGE", LONG))).error())
          .isEqualTo("ATTACH_OVERSIZE");
      assertThat(update("KEYBOARD", "[1]").error()).isEqualTo("KEYBOARD_ERROR");
      assertRefused(
          update("KEYBOARD", List.of(fields("TEXT", LONG))),
          400,
          "KEYBOARD_OVERSIZE",
          "You have exceeded the maximum allowable size of keyboard");
      assertRefused(update("MENU", "[1]"), 400, "menu_ERROR", "Incorrect menu params");
      assertRefused(
          update("MENU", List.of(fields("TEXT", LONG))),
          400,
          "MENU_OVERSIZE",
          "You have exceeded the maximum allowable size of menu");
    }

    @Test
    void is_refused_for_others_and_after_three_days() {
      assertRefused(
          ann.call("im.message.update"), 400, "MESSAGE_ID_ERROR", "Message ID can't be empty");
      String frozen = "Time has expired for modification or you don't have access";
      assertRefused(
          ann.call("im.message.update", "MESSAGE_ID", bob.say("1", "mine"), "MESSAGE", "x"),
          403,
          "CANT_EDIT_MESSAGE",
          frozen);
      portal.world.advance(Duration.ofDays(3).plusSeconds(1));
      assertThat(update("MESSAGE", "x").error()).isEqualTo("CANT_EDIT_MESSAGE");
    }

    private RestAnswer update(Object... params) {
      return new Colleague(portal, 1)
          .call(
              "im.message.update",
              Stream.concat(Stream.of("MESSAGE_ID", message), Stream.of(params)).toArray());
    }
  }

  @Nested
  class Delete {
    @Test
    void takes_an_own_message_and_any_in_an_own_group() {
      int group = ann.number("im.chat.add", "USERS", List.of(2));
      int foreign = bob.say("chat" + group, "mine");
      int own = ann.number("im.message.add", "DIALOG_ID", "2", "MESSAGE", "one");
      assertThat(ann.call("im.message.delete", "MESSAGE_ID", foreign).result()).isEqualTo(true);
      assertThat(ann.call("im.message.delete", "MESSAGE_ID", own).result()).isEqualTo(true);
      assertThat(bob.messages("1").get(0).deleted()).isTrue();
    }

    @Test
    void is_refused_for_the_rest() {
      assertRefused(
          ann.call("im.message.delete"), 400, "MESSAGE_ID_ERROR", "Message ID can't be empty");
      assertRefused(
          ann.call("im.message.delete", "MESSAGE_ID", bob.say("1", "mine")),
          403,
          "CANT_EDIT_MESSAGE",
          "Time has expired for modification or you don't have access");
    }
  }

  @Nested
  class Like {
    private final int message = bob.say("1", "look");

    @Test
    void is_set_taken_back_and_turned() {
      assertThat(like("plus").result()).isEqualTo(true);
      assertThat(bob.messages("1").get(0).reactions())
          .containsExactly(new MessageView.Reaction("like", List.of(1)));
      assertThat(like("minus").result()).isEqualTo(true);
      assertThat(like("auto").result()).isEqualTo(true);
      assertThat(bob.messages("1").get(0).reactions()).hasSize(1);
    }

    @Test
    void is_refused_where_it_changes_nothing() {
      assertRefused(like("minus"), 400, "WITHOUT_CHANGES", "Action completed without changes");
      like("plus");
      assertThat(like("plus").error()).isEqualTo("WITHOUT_CHANGES");
      assertRefused(
          ann.call("im.message.like"), 400, "MESSAGE_ID_ERROR", "Message ID can't be empty");
    }

    private RestAnswer like(String action) {
      return ann.call("im.message.like", "MESSAGE_ID", message, "ACTION", action);
    }
  }

  @Nested
  class Command {
    private final int bot = portal.fetching("office");
    private final int message = (int) at(portal.send(bot, "1", "message", "x").result(), "id");

    @Test
    void is_called_as_by_a_button() {
      portal.registerCommand(bot, "task");
      assertThat(call("MESSAGE_ID", message, "BOT_ID", bot, "COMMAND", "task").result())
          .isEqualTo(true);
      Map<String, Object> event = portal.fetched(bot).get(0);
      assertThat(event).containsEntry("type", "ONIMBOTV2COMMANDADD");
      assertThat(at(event, "data", "command", "context")).isEqualTo("keyboard");
    }

    @Test
    void is_refused_when_something_is_missing() {
      assertRefused(call(), 400, "MESSAGE_ID_ERROR", "Message ID can't be empty");
      assertRefused(call("MESSAGE_ID", message), 400, "BOT_ID_ERROR", "Bot ID can't be empty");
      assertRefused(
          call("MESSAGE_ID", message, "BOT_ID", bot),
          400,
          "COMMAND_ERROR",
          "Command can't be empty");
      assertRefused(
          call("MESSAGE_ID", message, "BOT_ID", bot, "COMMAND", "nothing"),
          400,
          "PARAMS_ERROR",
          "Incorrect params");
    }

    private RestAnswer call(Object... params) {
      return ann.call("im.message.command", params);
    }
  }

  @Nested
  class Share {
    private final int message = bob.say("1", "look");

    @Test
    void makes_a_chat_of_everyone_with_the_message() {
      assertThat(share("2", "CHAT").result()).isEqualTo(true);
      assertThat(bob.dialogs().get(0).kind()).isEqualTo("group");
      assertThat(bob.messages(bob.dialogs().get(0).dialog()))
          .extracting(MessageView::text)
          .containsExactly("look");
    }

    @Test
    void tells_of_a_task_in_the_dialog() {
      assertThat(share("2", "TASK").result()).isEqualTo(true);
      assertThat(bob.messages("1").get(1).system()).isTrue();
    }

    @Test
    void is_refused_for_other_types_and_dialogs() {
      assertRefused(share("2", "SONG"), 400, "PARAMS_ERROR", "Incorrect params");
      assertRefused(share("3", "CHAT"), 400, "PARAMS_ERROR", "Incorrect params");
      assertRefused(share("", "CHAT"), 400, "DIALOG_ID_EMPTY", "Dialog ID can't be empty");
      assertRefused(
          share("chat404", "CHAT"),
          403,
          "ACCESS_ERROR",
          "You do not have access to the specified dialog");
      assertThat(ann.call("im.message.share").error()).isEqualTo("MESSAGE_ID_ERROR");
    }

    private RestAnswer share(String dialog, String type) {
      return ann.call("im.message.share", "MESSAGE_ID", message, "DIALOG_ID", dialog, "TYPE", type);
    }
  }
}
