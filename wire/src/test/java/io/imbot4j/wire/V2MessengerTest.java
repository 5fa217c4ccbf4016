package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.chat.ChatType;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.command.Command;
import io.imbot4j.domain.command.CommandCall;
import io.imbot4j.domain.command.CommandCall.Context;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.Attach;
import io.imbot4j.domain.message.AttachBlock;
import io.imbot4j.domain.message.Button;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.PortalException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class V2MessengerTest {
  private static final BotId BOT = new BotId(812);
  private static final DialogId DIALOG = DialogId.parse("chat90");
  private static final Map<String, Object> DONE = Map.of("result", true);

  private final FakePortal portal = new FakePortal();
  private Instant now = Instant.EPOCH;
  private final MessengerGateway gateway =
      new BotApi(portal, Secret.of("c4nary-t0ken"), () -> now).as(BOT, Generation.V2);

  @Nested
  class Send {
    @Test
    void says_everything_the_message_says() {
      portal.answers("imbot.v2.Chat.Message.send", Map.of("id", "5501", "uuidMap", List.of()));
      NewMessage message =
          NewMessage.of(Text.bb("[b]Soup[/b]"))
              .with(Keyboard.row(Button.put("Add", "salt")))
              .replyingTo(new MessageId(5400))
              .asSystem()
              .withoutUrlPreview();

      assertThat(gateway.messages().send(DIALOG, message)).isEqualTo(new MessageId(5501));
      assertThat(portal.lastCall())
          .isEqualTo(
              new FakePortal.Call(
                  "imbot.v2.Chat.Message.send",
                  Map.of(
                      "botId",
                      812L,
                      "botToken",
                      "c4nary-t0ken",
                      "dialogId",
                      "chat90",
                      "fields",
                      Map.of(
                          "message",
                          "[b]Soup[/b]",
                          "replyId",
                          5400L,
                          "system",
                          true,
                          "urlPreview",
                          false,
                          "keyboard",
                          Map.of(
                              "BOT_ID",
                              812L,
                              "BUTTONS",
                              List.of(
                                  Map.of(
                                      "TEXT", "Add", "ACTION", "PUT", "ACTION_VALUE", "salt")))))));
    }

    @Test
    void carries_no_token_where_an_access_token_does() {
      portal.answers("imbot.v2.Chat.Message.send", Map.of("id", 5501));

      new BotApi(portal, null)
          .as(BOT, Generation.V2)
          .messages()
          .send(DIALOG, NewMessage.of("Soup"));

      assertThat(portal.lastCall().parameters()).doesNotContainKey("botToken");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "0", "-1"})
    void knows_not_what_was_done_where_the_id_is(String id) {
      portal.answers("imbot.v2.Chat.Message.send", Map.of("id", id));

      assertThatExceptionOfType(PortalException.Unanswered.class)
          .isThrownBy(() -> gateway.messages().send(DIALOG, NewMessage.of("Soup")))
          .withMessageContaining("answered no id under id")
          .satisfies(unanswered -> assertThat(unanswered.reached()).isTrue());
    }

    @Test
    void carries_blocks_and_refuses_too_many() {
      portal.answers("imbot.v2.Chat.Message.send", Map.of("id", 5501));
      Attach blocks = Attach.of(new AttachBlock.Message(Text.of("Soup of the day")));
      gateway.messages().send(DIALOG, NewMessage.of("Soup").with(blocks));
      assertThat(Tree.of(portal.lastCall().parameters()).at("fields", "attach").raw())
          .isEqualTo(Map.of("BLOCKS", List.of(Map.of("MESSAGE", "Soup of the day"))));

      AttachBlock block = new AttachBlock.Message(Text.of("x".repeat(15_000)));
      NewMessage tooMuch = NewMessage.of("Soup").with(Attach.of(block, block, block, block));
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> gateway.messages().send(DIALOG, tooMuch))
          .withMessageContaining("attach")
          .withMessageContaining("59999");
    }

    @Test
    void refuses_a_keyboard_the_portal_would_not_take() {
      Button button = Button.copy("Copy", "/".repeat(10_000));
      Keyboard keyboard = Keyboard.row(button, button, button);

      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> gateway.messages().send(DIALOG, NewMessage.of("Soup").with(keyboard)))
          .withMessageContaining("the portal takes 59999");
      assertThat(portal.calls).isEmpty();
    }

    @Test
    void refuses_a_payload() {
      record Vote(int dish) {}
      Keyboard keyboard = Keyboard.row(Button.of("Soup", new Vote(1)));

      assertThatIllegalArgumentException()
          .isThrownBy(() -> gateway.messages().send(DIALOG, NewMessage.of("Vote").with(keyboard)))
          .withMessageContaining("payload");
    }
  }

  @Nested
  class Edit {
    @Test
    void changes_the_text_and_keeps_the_buttons() {
      portal.answers("imbot.v2.Chat.Message.update", DONE);

      gateway.messages().edit(new MessageId(5501), MessageEdit.of("Stew"));

      assertThat(portal.lastCall().parameters())
          .isEqualTo(
              Map.of(
                  "botId",
                  812L,
                  "botToken",
                  "c4nary-t0ken",
                  "messageId",
                  5501L,
                  "fields",
                  Map.of("message", "Stew")));
    }

    @Test
    void removes_the_buttons() {
      portal.answers("imbot.v2.Chat.Message.update", DONE);

      gateway.messages().edit(new MessageId(5501), MessageEdit.of("Stew").with(Keyboard.NONE));

      assertThat(portal.lastCall().parameters().get("fields"))
          .isEqualTo(Map.of("message", "Stew", "keyboard", "N"));
    }

    @Test
    void knows_not_what_was_done_without_a_yes() {
      portal.answers("imbot.v2.Chat.Message.update", List.of());

      assertThatExceptionOfType(PortalException.Unanswered.class)
          .isThrownBy(() -> gateway.messages().edit(new MessageId(5501), MessageEdit.of("Stew")));
    }
  }

  @Test
  void deletes_a_message() {
    portal.answers("imbot.v2.Chat.Message.delete", Map.of("result", "1"));

    gateway.messages().delete(new MessageId(5501));

    assertThat(portal.lastCall().parameters())
        .isEqualTo(Map.of("botId", 812L, "botToken", "c4nary-t0ken", "messageId", 5501L));
  }

  @Nested
  class Answers {
    private final BotEvent.CommandAdded called =
        (BotEvent.CommandAdded)
            new EventReader().read(Fixture.event("v2-command"), portal.portal()).get(0);

    @Test
    void names_the_command_and_its_message() {
      portal.answers("imbot.v2.Command.answer", DONE);

      gateway.commands().answer(called, NewMessage.of("Soup"));

      assertThat(portal.lastCall().parameters())
          .isEqualTo(
              Map.of(
                  "botId",
                  812L,
                  "botToken",
                  "c4nary-t0ken",
                  "commandId",
                  68L,
                  "messageId",
                  5507L,
                  "dialogId",
                  "31",
                  "fields",
                  Map.of("message", "Soup")));
    }

    @Test
    void sends_a_message_where_the_portal_knows_no_command() {
      portal.answers("imbot.v2.Chat.Message.send", Map.of("id", 5508));
      CommandCall typed = new CommandCall(null, new CommandName("menu"), "", Context.TYPED);

      gateway
          .commands()
          .answer(
              new BotEvent.CommandAdded(called.origin(), typed, called.message(), called.by()),
              NewMessage.of("Soup"));

      assertThat(portal.lastCall().method()).isEqualTo("imbot.v2.Chat.Message.send");
    }

    @ParameterizedTest
    @CsvSource({"PT8M, imbot.v2.Command.answer", "PT11M, imbot.v2.Chat.Message.send"})
    void sends_a_message_where_the_portal_would_swallow_the_answer(Duration late, String method) {
      portal
          .answers("imbot.v2.Command.answer", DONE)
          .answers("imbot.v2.Chat.Message.send", Map.of("id", 5508));
      now = called.origin().at().plus(late);

      gateway.commands().answer(called, NewMessage.of("Soup"));

      assertThat(portal.calls).extracting(FakePortal.Call::method).containsExactly(method);
    }

    @Test
    void refuses_a_reply() {
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(
              () ->
                  gateway
                      .commands()
                      .answer(called, NewMessage.of("Soup").replyingTo(new MessageId(1))));
    }
  }

  @Nested
  class TypingFor {
    @Test
    void leaves_the_time_to_the_portal() {
      portal.answers("imbot.v2.Chat.InputAction.notify", DONE);

      gateway.chats().show(InputAction.TYPING, DIALOG, null);

      assertThat(portal.lastCall().parameters()).doesNotContainKey("duration");
    }

    @Test
    void rounds_up_to_seconds() {
      portal.answers("imbot.v2.Chat.InputAction.notify", DONE);

      gateway.chats().show(InputAction.TYPING, DIALOG, Duration.ofMillis(1_001));

      assertThat(portal.lastCall().parameters().get("duration")).isEqualTo(2L);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, -1, 601})
    void refuses_a_time_out_of_bounds(long seconds) {
      assertThatIllegalArgumentException()
          .isThrownBy(
              () -> gateway.chats().show(InputAction.TYPING, DIALOG, Duration.ofSeconds(seconds)));
    }
  }

  @Nested
  class Open {
    @Test
    void opens_a_closed_chat_as_the_bot() {
      portal.answers("imbot.v2.Chat.add", Map.of("chat", Map.of("id", 93)));
      NewChat chat =
          NewChat.titled("Stew")
              .color(ChatColor.LIGHT_BLUE)
              .users(new UserId(31))
              .owner(new UserId(33))
              .build();

      assertThat(gateway.chats().open(chat).id()).isEqualTo(new ChatId(93));
      assertThat(portal.lastCall().parameters().get("fields"))
          .isEqualTo(
              Map.of(
                  "title", "Stew", "color", "lightBlue", "userIds", List.of(31L), "ownerId", 33L));
    }

    @Test
    void opens_a_bound_chat_as_the_user_with_the_bot_in_it() {
      portal.answers("im.chat.add", "94");
      NewChat chat =
          NewChat.titled("Deal").users(new UserId(31)).boundTo(EntityBinding.deal(4711)).build();

      assertThat(gateway.chats().open(chat).id()).isEqualTo(new ChatId(94));
      assertThat(portal.lastCall())
          .isEqualTo(
              new FakePortal.Call(
                  "im.chat.add",
                  Map.of(
                      "TYPE", "CHAT",
                      "TITLE", "Deal",
                      "USERS", List.of(31L, 812L),
                      "ENTITY_TYPE", "CRM",
                      "ENTITY_ID", "DEAL|4711")));
    }

    @Test
    void opens_an_open_chat_as_the_user() {
      portal.answers("im.chat.add", 95);

      gateway.chats().open(NewChat.untitled().users(BOT.user()).open().build());

      assertThat(portal.lastCall().parameters())
          .isEqualTo(Map.of("TYPE", "OPEN", "USERS", List.of(812L)));
    }
  }

  @Nested
  class Invite {
    private static final String AS_BOT = "imbot.v2.Chat.User.add";

    @Test
    void brings_people_in_as_the_bot() {
      portal.answers(AS_BOT, DONE);

      gateway.chats().invite(new ChatId(90), List.of(new UserId(31), new UserId(33)));

      assertThat(portal.calls)
          .containsExactly(
              new FakePortal.Call(
                  AS_BOT,
                  Map.of(
                      "botId",
                      812L,
                      "botToken",
                      "c4nary-t0ken",
                      "dialogId",
                      "chat90",
                      "userIds",
                      List.of(31L, 33L))));
    }

    @Test
    void brings_people_in_as_the_user_where_the_bot_may_not() {
      portal.refuses(AS_BOT, "ACCESS_DENIED").answers("im.chat.user.add", true);

      gateway.chats().invite(new ChatId(90), List.of(new UserId(31)));

      assertThat(portal.lastCall())
          .isEqualTo(
              new FakePortal.Call(
                  "im.chat.user.add",
                  Map.of("CHAT_ID", 90L, "USERS", List.of(31L), "HIDE_HISTORY", "N")));
    }

    @Test
    void keeps_any_other_refusal() {
      portal.refuses(AS_BOT, "BOT_NOT_FOUND");

      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> gateway.chats().invite(new ChatId(90), List.of(new UserId(31))))
          .satisfies(refused -> assertThat(refused.code()).isEqualTo("BOT_NOT_FOUND"));
      assertThat(portal.calls).hasSize(1);
    }

    @Test
    void asks_nothing_for_nobody() {
      gateway.chats().invite(new ChatId(90), List.of());
      assertThat(portal.calls).isEmpty();
    }
  }

  @Nested
  class Find {
    @Test
    void finds_a_chat() {
      portal.answers("im.chat.get", Map.of("ID", "94"));

      assertThat(gateway.chats().find(EntityBinding.deal(4711))).contains(new ChatId(94));
    }

    @Test
    void finds_none() {
      portal
          .answers("im.chat.get", null)
          .answers("im.chat.get", List.of())
          .answers("im.chat.get", false);

      for (int i = 0; i < 3; i++) {
        assertThat(gateway.chats().find(EntityBinding.deal(4711))).isEmpty();
      }
    }
  }

  @Nested
  class Describe {
    @Test
    void describes_a_chat() {
      portal.answers(
          "imbot.v2.Chat.get",
          Map.of(
              "chat", Map.of("id", 90, "name", "Canteen", "type", "channel", "color", "#abcdef")));

      var chat = gateway.chats().get(DIALOG);

      assertThat(chat.id()).isEqualTo(new ChatId(90));
      assertThat(chat.type()).isEqualTo(ChatType.CHANNEL);
      assertThat(chat.color()).isEqualTo(ChatColor.parse("#abcdef").orElseThrow());
      assertThat(chat.owner()).isNull();
    }

    @Test
    void cannot_read_nothing() {
      portal.answers("imbot.v2.Chat.get", List.of());

      assertThatExceptionOfType(PortalException.Unanswered.class)
          .isThrownBy(() -> gateway.chats().get(DIALOG));
    }
  }

  @Nested
  class Commands {
    @Test
    void lists_them_without_slash() {
      portal.answers(
          "imbot.v2.Command.list",
          Map.of(
              "commands",
              List.of(Map.of("id", 68, "command", "/menu", "title", "Menu", "hidden", "N"))));

      assertThat(gateway.commands().list())
          .containsExactly(
              new Command(
                  new CommandId(68), new CommandName("menu"), "Menu", "", false, false, false));
    }

    @Test
    void lists_none() {
      portal.answers("imbot.v2.Command.list", List.of());

      assertThat(gateway.commands().list()).isEmpty();
    }

    @Test
    void leaves_out_what_cannot_be_read() {
      Map<String, Object> nameless = Map.of("id", 68);
      Map<String, Object> foreign = Map.of("id", 69, "command", "/what's up");
      Map<String, Object> ours = Map.of("id", "70", "command", "/menu");
      portal.answers("imbot.v2.Command.list", Map.of("commands", List.of(nameless, foreign, ours)));

      assertThat(gateway.commands().list())
          .extracting(Command::id)
          .containsExactly(new CommandId(70));
    }

    @Test
    void registers_one() {
      portal.answers(
          "imbot.v2.Command.register", Map.of("command", Map.of("id", 69, "command", "/menu")));
      NewCommand command =
          NewCommand.of(new CommandName("menu"), Map.of("en", "Menu"), Map.of("en", "[day]"));

      assertThat(gateway.commands().register(command))
          .isEqualTo(new Command(new CommandId(69), command.name(), "", "", false, false, false));
      assertThat(portal.lastCall().parameters().get("fields"))
          .isEqualTo(
              Map.of(
                  "command",
                  "menu",
                  "title",
                  Map.of("en", "Menu"),
                  "params",
                  Map.of("en", "[day]")));
    }

    @Test
    void changes_one() {
      portal.answers(
          "imbot.v2.Command.update", Map.of("command", Map.of("id", 69, "command", "/menu")));
      NewCommand command = NewCommand.of(new CommandName("menu"), Map.of("en", "Menu"), Map.of());

      assertThat(gateway.commands().update(new CommandId(69), command).name())
          .isEqualTo(command.name());
      assertThat(portal.lastCall().parameters())
          .isEqualTo(
              Map.of(
                  "botId",
                  812L,
                  "botToken",
                  "c4nary-t0ken",
                  "commandId",
                  69L,
                  "fields",
                  Map.of(
                      "command",
                      "menu",
                      "title",
                      Map.of("en", "Menu"),
                      "params",
                      Map.of("en", ""),
                      "common",
                      false,
                      "hidden",
                      false,
                      "extranetSupport",
                      false)));
    }

    @Test
    void unregisters_one() {
      portal.answers("imbot.v2.Command.unregister", DONE);

      gateway.commands().unregister(new CommandId(69));

      assertThat(portal.lastCall().parameters())
          .isEqualTo(Map.of("botId", 812L, "botToken", "c4nary-t0ken", "commandId", 69L));
    }
  }
}
