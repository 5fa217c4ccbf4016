package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.chat.ChatChange;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.chat.UserOrder;
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
import io.imbot4j.domain.message.Reaction;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.PortalException;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class V1MessengerTest {
  private static final BotId BOT = new BotId(812);
  private static final DialogId DIALOG = DialogId.parse("chat90");

  private static final Attach BLOCKS = Attach.of(new AttachBlock.Delimiter(0, null));

  private final FakePortal portal = new FakePortal();
  private final BotApi api = new BotApi(portal, Secret.of("c4nary-cl1ent"));
  private final MessengerGateway gateway = api.as(BOT, Generation.V1);

  @Nested
  class Send {
    @Test
    void says_everything_the_message_says() {
      portal.answers("imbot.message.add", "5501");
      NewMessage message =
          NewMessage.of("Soup")
              .with(Keyboard.row(Button.command("Menu", "menu", "")))
              .asSystem()
              .withoutUrlPreview();

      assertThat(gateway.messages().send(DIALOG, message)).isEqualTo(new MessageId(5501));
      assertThat(portal.lastCall().parameters())
          .isEqualTo(
              Map.of(
                  "BOT_ID",
                  812L,
                  "CLIENT_ID",
                  "c4nary-cl1ent",
                  "DIALOG_ID",
                  "chat90",
                  "MESSAGE",
                  "Soup",
                  "SYSTEM",
                  "Y",
                  "URL_PREVIEW",
                  "N",
                  "KEYBOARD",
                  Map.of(
                      "BOT_ID",
                      812L,
                      "BUTTONS",
                      List.of(Map.of("TEXT", "Menu", "COMMAND", "menu")))));
    }

    @Test
    void carries_blocks_and_refuses_too_many() {
      portal.answers("imbot.message.add", 5501L);
      Attach blocks = Attach.of(new AttachBlock.Message(Text.of("Soup of the day")));
      gateway.messages().send(DIALOG, NewMessage.of("Soup").with(blocks));
      assertThat(portal.lastCall().parameters().get("ATTACH"))
          .isEqualTo(Map.of("BLOCKS", List.of(Map.of("MESSAGE", "Soup of the day"))));

      AttachBlock block = new AttachBlock.Message(Text.of("x".repeat(15_000)));
      NewMessage tooMuch = NewMessage.of("Soup").with(Attach.of(block, block, block, block));
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> gateway.messages().send(DIALOG, tooMuch))
          .withMessageContaining("attach")
          .withMessageContaining("30000");
    }

    @Test
    void refuses_a_keyboard_the_portal_would_drop() {
      Keyboard keyboard = Keyboard.row(Button.copy("Copy", "x".repeat(30_000)));

      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> gateway.messages().send(DIALOG, NewMessage.of("Soup").with(keyboard)))
          .withMessageContaining("the portal takes 30000");
    }
  }

  @Test
  void edits_a_message() {
    portal.answers("imbot.message.update", true);

    gateway.messages().edit(new MessageId(5501), MessageEdit.of("Stew").with(Keyboard.NONE));

    assertThat(portal.lastCall().parameters())
        .isEqualTo(
            Map.of(
                "BOT_ID", 812L,
                "CLIENT_ID", "c4nary-cl1ent",
                "MESSAGE_ID", 5501L,
                "MESSAGE", "Stew",
                "KEYBOARD", "N"));
  }

  @Test
  void deletes_a_message() {
    portal.answers("imbot.message.delete", true);

    gateway.messages().delete(new MessageId(5501));

    assertThat(portal.lastCall().parameters())
        .isEqualTo(Map.of("BOT_ID", 812L, "CLIENT_ID", "c4nary-cl1ent", "MESSAGE_ID", 5501L));
  }

  @Nested
  class Answers {
    private final BotEvent.CommandAdded called =
        (BotEvent.CommandAdded)
            new EventReader().read(Fixture.event("v1-commands"), portal.portal()).get(0);

    @Test
    void names_the_command_and_its_message() {
      portal.answers("imbot.command.answer", 5502);

      gateway.commands().answer(called, NewMessage.of("Soup"));

      assertThat(portal.calls)
          .containsExactly(
              new FakePortal.Call(
                  "imbot.command.answer",
                  Map.of(
                      "COMMAND_ID",
                      66L,
                      "MESSAGE_ID",
                      5504L,
                      "MESSAGE",
                      "Soup",
                      "CLIENT_ID",
                      "c4nary-cl1ent")));
    }

    @Test
    void sends_a_message_where_the_portal_knows_no_command() {
      portal.answers("imbot.message.add", 5508);
      CommandCall typed = new CommandCall(null, new CommandName("menu"), "", Context.TYPED);

      gateway
          .commands()
          .answer(
              new BotEvent.CommandAdded(called.origin(), typed, called.message(), called.by()),
              NewMessage.of("Soup"));

      assertThat(portal.lastCall().method()).isEqualTo("imbot.message.add");
    }

    @Test
    void sends_a_message_where_the_portal_is_past_answering() {
      portal.answers("imbot.command.answer", true).answers("imbot.message.add", 5503);

      gateway.commands().answer(called, NewMessage.of("Soup"));

      assertThat(portal.lastCall().method()).isEqualTo("imbot.message.add");
      assertThat(portal.lastCall().parameters().get("DIALOG_ID")).isEqualTo("31");
    }

    @Test
    void knows_not_what_was_done_where_nothing_is_answered() {
      portal.answers("imbot.command.answer", null);

      assertThatExceptionOfType(PortalException.Unanswered.class)
          .isThrownBy(() -> gateway.commands().answer(called, NewMessage.of("Soup")));
    }
  }

  @Test
  void shows_typing_for_the_portals_own_time() {
    portal.answers("imbot.chat.sendTyping", true);

    gateway.chats().show(InputAction.TYPING, DIALOG, Duration.ofMinutes(1));

    assertThat(portal.lastCall().parameters())
        .isEqualTo(Map.of("BOT_ID", 812L, "CLIENT_ID", "c4nary-cl1ent", "DIALOG_ID", "chat90"));
  }

  @Test
  void opens_a_bound_chat() {
    portal.answers("imbot.chat.add", 94);
    NewChat chat =
        NewChat.titled("Deal")
            .color(ChatColor.LIGHT_BLUE)
            .users(new UserId(31))
            .boundTo(EntityBinding.deal(4711))
            .open()
            .build();

    assertThat(gateway.chats().open(chat).id()).isEqualTo(new ChatId(94));
    assertThat(portal.lastCall().parameters())
        .isEqualTo(
            Map.of(
                "BOT_ID", 812L,
                "CLIENT_ID", "c4nary-cl1ent",
                "TYPE", "OPEN",
                "TITLE", "Deal",
                "COLOR", "LIGHT_BLUE",
                "USERS", List.of(31L),
                "ENTITY_TYPE", "CRM",
                "ENTITY_ID", "DEAL|4711"));
  }

  @Test
  void brings_in_who_is_not_there_yet() {
    portal.answers("imbot.chat.user.list", List.of(31, "812")).answers("imbot.chat.user.add", true);

    gateway.chats().invite(new ChatId(94), List.of(new UserId(31), new UserId(33)));

    assertThat(portal.lastCall())
        .isEqualTo(
            new FakePortal.Call(
                "imbot.chat.user.add",
                Map.of(
                    "BOT_ID",
                    812L,
                    "CLIENT_ID",
                    "c4nary-cl1ent",
                    "CHAT_ID",
                    94L,
                    "USERS",
                    List.of(33L),
                    "HIDE_HISTORY",
                    "N")));
  }

  @Test
  void brings_in_nobody_who_is_there() {
    portal.answers("imbot.chat.user.list", List.of(31, 812));

    gateway.chats().invite(new ChatId(94), List.of(new UserId(31)));
    gateway.chats().invite(new ChatId(94), List.of());

    assertThat(portal.calls).hasSize(1);
  }

  @Test
  void finds_a_chat() {
    portal.answers("imbot.chat.get", Map.of("ID", 94)).answers("imbot.chat.get", null);

    assertThat(gateway.chats().find(EntityBinding.deal(4711))).contains(new ChatId(94));
    assertThat(gateway.chats().find(EntityBinding.deal(4712))).isEmpty();
  }

  @Nested
  class Commands {
    private final NewCommand menu =
        NewCommand.of(
            new CommandName("menu"), Map.of("en", "Menu", "de", "Karte"), Map.of("en", "[day]"));

    @Test
    void asks_for_a_registration_first() {
      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(() -> gateway.commands().register(menu))
          .withMessageContaining("register or update the bot here first");
    }

    @Test
    void are_registered_with_the_bots_handler() {
      portal.answers("imbot.update", true).answers("imbot.command.register", 66);
      updateBot();

      assertThat(gateway.commands().register(menu))
          .isEqualTo(
              new Command(new CommandId(66), menu.name(), "Menu", "[day]", false, false, false));
      assertThat(portal.lastCall().parameters())
          .isEqualTo(
              Map.of(
                  "BOT_ID",
                  812L,
                  "CLIENT_ID",
                  "c4nary-cl1ent",
                  "COMMAND",
                  "menu",
                  "EVENT_COMMAND_ADD",
                  "https://bot.example/events",
                  "LANG",
                  List.of(
                      Map.of("LANGUAGE_ID", "de", "TITLE", "Karte"),
                      Map.of("LANGUAGE_ID", "en", "TITLE", "Menu", "PARAMS", "[day]"))));
    }

    @Test
    void have_a_title_even_when_hidden() {
      portal.answers("imbot.update", true).answers("imbot.command.register", 66);
      updateBot();

      gateway.commands().register(NewCommand.hidden(new CommandName("press")));

      assertThat(portal.lastCall().parameters().get("LANG"))
          .isEqualTo(List.of(Map.of("LANGUAGE_ID", "en", "TITLE", "press")));
    }

    @Test
    void are_changed_but_for_being_common() {
      portal.answers("imbot.command.update", true);

      assertThat(gateway.commands().update(new CommandId(66), menu).id())
          .isEqualTo(new CommandId(66));
      assertThat(portal.lastCall().parameters())
          .isEqualTo(
              Map.of(
                  "CLIENT_ID",
                  "c4nary-cl1ent",
                  "COMMAND_ID",
                  66L,
                  "FIELDS",
                  Map.of(
                      "COMMAND",
                      "menu",
                      "HIDDEN",
                      "N",
                      "EXTRANET_SUPPORT",
                      "N",
                      "LANG",
                      List.of(
                          Map.of("LANGUAGE_ID", "de", "TITLE", "Karte"),
                          Map.of("LANGUAGE_ID", "en", "TITLE", "Menu", "PARAMS", "[day]")))));
    }

    @Test
    void are_answered_by_number() {
      portal.answers("imbot.command.answer", 5510).answers("imbot.command.answer", true);

      assertThat(answered()).contains(new MessageId(5510));
      assertThat(answered()).isEmpty();
      assertThat(portal.lastCall().parameters())
          .isEqualTo(
              Map.of(
                  "CLIENT_ID",
                  "c4nary-cl1ent",
                  "COMMAND_ID",
                  66L,
                  "MESSAGE_ID",
                  9L,
                  "MESSAGE",
                  "Soup"));
    }

    private Optional<MessageId> answered() {
      return gateway
          .commands()
          .answer(new CommandId(66), new MessageId(9), DIALOG, NewMessage.of("Soup"));
    }

    @Test
    void are_unregistered() {
      portal.answers("imbot.command.unregister", true);

      gateway.commands().unregister(new CommandId(66));

      assertThat(portal.lastCall().parameters())
          .isEqualTo(Map.of("COMMAND_ID", 66L, "CLIENT_ID", "c4nary-cl1ent"));
    }

    private void updateBot() {
      api.update(
          BOT,
          new BotRegistration(
              BotProfile.of("lunch", "Lunch").build(),
              Generation.V1,
              Delivery.webhook(URI.create("https://bot.example/events"))));
    }
  }

  static Stream<Consumer<MessengerGateway>> impossible() {
    return Stream.of(
        gateway -> gateway.messages().send(DIALOG, NewMessage.of(BLOCKS)),
        gateway -> gateway.messages().send(DIALOG, NewMessage.of("Soup").named("u-1")),
        gateway -> gateway.messages().send(DIALOG, NewMessage.of("Soup").silentForConnector()),
        gateway -> gateway.messages().forward(DIALOG, Map.of("u-1", new MessageId(1)), null),
        gateway -> gateway.messages().react(new MessageId(1), Reaction.FIRE),
        gateway -> gateway.messages().unreact(new MessageId(1), Reaction.FIRE),
        gateway -> gateway.messages().edit(new MessageId(1), MessageEdit.of("Soup").withoutMark()),
        gateway -> gateway.messages().read(DIALOG, null),
        gateway -> gateway.messages().get(new MessageId(1)),
        gateway -> gateway.messages().context(new MessageId(1), 5),
        gateway -> gateway.chats().update(DIALOG, ChatChange.description("Lunch").withTitle("A")),
        gateway -> gateway.chats().users(DIALOG, UserOrder.JOINED, 5),
        gateway -> gateway.chats().leave(DialogId.parse("31")),
        gateway -> gateway.chats().enableTextField(DIALOG),
        gateway -> gateway.chats().disableTextField(DIALOG),
        gateway ->
            gateway
                .commands()
                .answer(
                    new CommandId(66),
                    new MessageId(9),
                    DIALOG,
                    NewMessage.of("Soup").withoutConnector()),
        gateway -> gateway.commands().list(),
        gateway ->
            gateway.messages().send(DIALOG, NewMessage.of("Soup").replyingTo(new MessageId(1))),
        gateway -> gateway.chats().open(NewChat.titled("Soup").owner(new UserId(31)).build()),
        gateway -> gateway.chats().open(NewChat.titled("Soup").copilotRole("cook").build()),
        gateway -> gateway.commands().register(NewCommand.hidden(new CommandName("two-words"))));
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void refuses_by_name_what_the_generation_cannot_do(Consumer<MessengerGateway> act) {
    assertThatExceptionOfType(PortalException.Refused.class)
        .isThrownBy(() -> act.accept(gateway))
        .withMessageStartingWith("imbot.");
    assertThat(portal.calls).isEmpty();
  }
}
