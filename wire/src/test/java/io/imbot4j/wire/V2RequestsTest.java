package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.IconId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.bot.IconAction;
import io.imbot4j.domain.bot.NewIcon;
import io.imbot4j.domain.chat.ChatChange;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.chat.History;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.chat.OpenedChat;
import io.imbot4j.domain.chat.UserOrder;
import io.imbot4j.domain.message.Attach;
import io.imbot4j.domain.message.AttachBlock;
import io.imbot4j.domain.message.ButtonAction;
import io.imbot4j.domain.message.Forwarded;
import io.imbot4j.domain.message.Menu;
import io.imbot4j.domain.message.MenuItem;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.MessagePage;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.domain.message.Reaction;
import io.imbot4j.domain.message.ReadState;
import io.imbot4j.port.BotChats;
import io.imbot4j.port.BotMessages;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.PortalException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What is sent to {@code imbot.v2.*} and what its answers mean, method by method. */
class V2RequestsTest {
  private static final BotId BOT = new BotId(812);
  private static final DialogId TEAM = DialogId.parse("chat90");
  private static final MessageId ID = new MessageId(5501);
  private static final Attach LINE = Attach.of(new AttachBlock.Delimiter(0, null));
  private static final Menu MENU = Menu.of(MenuItem.doing("Say", new ButtonAction.Send("soup")));

  private final FakePortal portal = new FakePortal();
  private final MessengerGateway gateway = new BotApi(portal, null).as(BOT, Generation.V2);

  static Stream<Arguments> requests() {
    return Stream.of(
        said("Chat.Message.delete", m -> m.wipe(ID), Map.of("messageId", 5501L, "complete", true)),
        said(
            "Chat.Message.Reaction.add",
            m -> m.react(ID, Reaction.RED_HEART),
            Map.of("messageId", 5501L, "reaction", "redHeart")),
        said(
            "Chat.Message.Reaction.delete",
            m -> m.unreact(ID, new Reaction("pear")),
            Map.of("messageId", 5501L, "reaction", "pear")),
        said(
            "Chat.Message.update",
            m -> m.edit(ID, MessageEdit.of(Attach.NONE).withoutUrlPreview()),
            Map.of("messageId", 5501L, "fields", Map.of("attach", List.of(), "urlPreview", "N"))),
        chat(
            "Chat.update",
            c -> c.update(TEAM, ChatChange.title("Stew").withDescription("")),
            Map.of("dialogId", "chat90", "fields", Map.of("title", "Stew", "description", ""))),
        chat(
            "Chat.update",
            c -> c.update(TEAM, ChatChange.color(ChatColor.LIGHT_BLUE)),
            Map.of("dialogId", "chat90", "fields", Map.of("color", "lightBlue"))),
        chat("Chat.leave", c -> c.leave(TEAM), Map.of("dialogId", "chat90")),
        chat(
            "Chat.setOwner",
            c -> c.setOwner(TEAM, new UserId(31)),
            Map.of("dialogId", "chat90", "userId", 31L)),
        chat(
            "Chat.User.delete",
            c -> c.remove(TEAM, new UserId(31)),
            Map.of("dialogId", "chat90", "userId", 31L)),
        chat(
            "Chat.Manager.add",
            c -> c.addManagers(TEAM, List.of(new UserId(31), new UserId(33))),
            Map.of("dialogId", "chat90", "userIds", List.of(31L, 33L))),
        chat(
            "Chat.Manager.delete",
            c -> c.removeManagers(TEAM, List.of(new UserId(31))),
            Map.of("dialogId", "chat90", "userIds", List.of(31L))),
        chat("Chat.TextField.enabled", c -> c.enableTextField(TEAM), Map.of("dialogId", "chat90")),
        chat(
            "Chat.TextField.enabled",
            c -> c.disableTextField(TEAM),
            Map.of("dialogId", "chat90", "enabled", false)),
        chat(
            "Chat.InputAction.notify",
            c -> c.show(InputAction.THINKING, TEAM, Duration.ofSeconds(30)),
            Map.of(
                "dialogId",
                "chat90",
                "statusMessageCode",
                "IMBOT_AGENT_ACTION_THINKING",
                "duration",
                30L)));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void sends_what_the_method_documents(
      String method, Consumer<MessengerGateway> act, Map<String, Object> parameters) {
    portal.answers(method, Map.of("result", true));
    act.accept(gateway);
    Map<String, Object> expected = new HashMap<>(parameters);
    expected.put("botId", 812L);
    assertThat(portal.calls).containsExactly(new FakePortal.Call(method, expected));
  }

  @Nested
  class Send {
    @Test
    void carries_blocks_alone_a_name_and_words_for_connectors() {
      portal.answers("imbot.v2.Chat.Message.send", Map.of("id", 5501));
      gateway
          .messages()
          .send(TEAM, NewMessage.of(LINE).named("u-1").withoutConnector().silentForConnector());
      assertThat(portal.lastCall().parameters().get("fields"))
          .isEqualTo(
              Map.of(
                  "attach",
                  Map.of("BLOCKS", List.of(Map.of("DELIMITER", Map.of()))),
                  "templateId",
                  "u-1",
                  "skipConnector",
                  true,
                  "silentConnector",
                  true));
    }
  }

  @Nested
  class Forward {
    @Test
    void names_the_new_messages_by_the_ids_they_were_given() {
      portal.answers(
          "imbot.v2.Chat.Message.send", Map.of("id", 5601, "uuidMap", Map.of("u-1", "5602")));
      Forwarded forwarded =
          gateway.messages().forward(TEAM, Map.of("u-1", ID), NewMessage.of("Look"));
      assertThat(forwarded)
          .isEqualTo(new Forwarded(new MessageId(5601), Map.of("u-1", new MessageId(5602))));
      assertThat(portal.lastCall().parameters().get("fields"))
          .isEqualTo(Map.of("message", "Look", "forwardIds", Map.of("u-1", 5501L)));
    }

    @Test
    void needs_no_comment() {
      portal.answers("imbot.v2.Chat.Message.send", Map.of("uuidMap", Map.of("u-1", 5602)));
      assertThat(gateway.messages().forward(TEAM, Map.of("u-1", ID), null).comment()).isNull();
      assertThat(portal.lastCall().parameters().get("fields"))
          .isEqualTo(Map.of("forwardIds", Map.of("u-1", 5501L)));
    }

    @Test
    void takes_one_to_a_hundred() {
      Map<String, MessageId> many = new HashMap<>();
      for (int i = 0; i <= BotMessages.MAX_FORWARDED; i++) {
        many.put("u-" + i, ID);
      }
      assertThatIllegalArgumentException()
          .isThrownBy(() -> gateway.messages().forward(TEAM, many, null));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> gateway.messages().forward(TEAM, Map.of(), null));
    }
  }

  @Nested
  class Read {
    @Test
    void says_how_far_it_is_read() {
      portal.answers(
          "imbot.v2.Chat.Message.read",
          Map.of(
              "chatId", 90, "lastId", 5501, "counter", 2, "viewedMessages", List.of(5500, 5501)));
      assertThat(gateway.messages().read(TEAM, ID))
          .isEqualTo(new ReadState(new ChatId(90), ID, 2, List.of(new MessageId(5500), ID)));
      assertThat(portal.lastCall().parameters())
          .isEqualTo(Map.of("botId", 812L, "dialogId", "chat90", "messageId", 5501L));
    }

    @Test
    void reads_everything_where_no_message_is_named() {
      portal.answers("imbot.v2.Chat.Message.read", Map.of("chatId", 90, "lastId", 0));
      assertThat(gateway.messages().read(TEAM, null).upTo()).isNull();
      assertThat(portal.lastCall().parameters()).doesNotContainKey("messageId");
    }
  }

  @Nested
  class Look {
    private final Map<String, Object> stew =
        Map.of("id", 5501, "chatId", 90, "authorId", 31, "text", "Stew", "isSystem", false);
    private final Map<String, Object> ann = Map.of("id", 31, "name", "Ann", "type", "employee");

    @Test
    void gives_one_message_with_who_wrote_it() {
      portal.answers("imbot.v2.Chat.Message.get", Map.of("message", stew, "user", ann));
      Message message = gateway.messages().get(ID);
      assertThat(message.bb()).isEqualTo("Stew");
      assertThat(message.chat().id()).isEqualTo(new ChatId(90));
      assertThat(message.author()).extracting(User::name).isEqualTo("Ann");
      assertThat(portal.lastCall().parameters())
          .isEqualTo(Map.of("botId", 812L, "messageId", 5501L));
    }

    @Test
    void gives_the_messages_around_one() {
      portal.answers(
          "imbot.v2.Chat.Message.getContext",
          Map.of(
              "messages",
              List.of(stew),
              "users",
              List.of(ann),
              "hasPrevPage",
              true,
              "hasNextPage",
              false));
      MessagePage page = gateway.messages().context(ID, 10);
      assertThat(page.messages()).extracting(Message::id).containsExactly(ID);
      assertThat(page.messages().get(0).author()).isEqualTo(page.users().get(0));
      assertThat(page.hasEarlier()).isTrue();
      assertThat(page.hasLater()).isFalse();
      assertThat(portal.lastCall().parameters())
          .isEqualTo(Map.of("botId", 812L, "messageId", 5501L, "range", 10));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 51})
    void refuses_a_range_out_of_bounds(int range) {
      assertThatIllegalArgumentException().isThrownBy(() -> gateway.messages().context(ID, range));
    }
  }

  @Nested
  class Users {
    @Test
    void are_as_many_as_the_portal_lists() {
      portal.answers("imbot.v2.Chat.User.list", List.of(Map.of("id", 31), Map.of("id", "33")));
      assertThat(gateway.chats().users(TEAM))
          .extracting(User::id)
          .containsExactly(new UserId(31), new UserId(33));
      assertThat(portal.lastCall().parameters())
          .isEqualTo(Map.of("botId", 812L, "dialogId", "chat90", "limit", 200));
    }

    @Test
    void come_in_an_order() {
      portal.answers("imbot.v2.Chat.User.list", List.of());
      assertThat(gateway.chats().users(TEAM, UserOrder.WROTE_LAST, 5)).isEmpty();
      assertThat(portal.lastCall().parameters())
          .isEqualTo(
              Map.of(
                  "botId",
                  812L,
                  "dialogId",
                  "chat90",
                  "order",
                  Map.of("lastSendMessageId", "DESC"),
                  "limit",
                  5));
      assertThatIllegalArgumentException()
          .isThrownBy(() -> gateway.chats().users(TEAM, UserOrder.JOINED, 201));
    }
  }

  @Test
  void an_opened_chat_comes_with_who_is_in_it() {
    portal.answers(
        "imbot.v2.Chat.add",
        Map.of("chat", Map.of("id", 93, "name", "Stew"), "users", List.of(Map.of("id", 31))));
    OpenedChat opened = gateway.chats().open(NewChat.titled("Stew").build());
    assertThat(opened.dialog()).isEqualTo(DialogId.parse("chat93"));
    assertThat(opened.chat().name()).isEqualTo("Stew");
    assertThat(opened.users()).extracting(User::id).containsExactly(new UserId(31));
  }

  @Test
  void nobody_becomes_a_manager_without_a_call() {
    gateway.chats().addManagers(TEAM, List.of());
    assertThat(portal.calls).isEmpty();
  }

  static Stream<Consumer<MessengerGateway>> impossible() {
    NewIcon icon = NewIcon.hidden("soup", new IconAction.Script(IconAction.Method.PUT, "soup"));
    return Stream.of(
        gateway -> gateway.messages().send(TEAM, NewMessage.of("Soup").with(MENU)),
        gateway ->
            gateway.messages().sendBetween(new UserId(31), new UserId(33), NewMessage.of("Soup")),
        gateway -> gateway.messages().edit(ID, MessageEdit.of(MENU)),
        gateway -> gateway.messages().edit(ID, MessageEdit.of("Soup").withoutConnector()),
        gateway -> gateway.messages().edit(ID, MessageEdit.of("Soup").withoutMark()),
        gateway ->
            gateway
                .commands()
                .answer(new CommandId(66), ID, TEAM, NewMessage.of("Soup").named("u-1")),
        gateway -> gateway.chats().invite(new ChatId(90), List.of(new UserId(31)), History.HIDDEN),
        gateway -> gateway.chats().leave(DialogId.parse("31")),
        gateway -> gateway.icons().register(icon),
        gateway -> gateway.icons().update(new IconId(5), icon),
        gateway -> gateway.icons().unregister(new IconId(5)));
  }

  @ParameterizedTest
  @MethodSource("impossible")
  void refuses_by_name_what_the_generation_cannot_do(Consumer<MessengerGateway> act) {
    assertThatExceptionOfType(PortalException.Refused.class)
        .isThrownBy(() -> act.accept(gateway))
        .withMessageStartingWith("imbot.");
    assertThat(portal.calls).isEmpty();
  }

  private static Arguments said(
      String method, Consumer<BotMessages> act, Map<String, Object> parameters) {
    Consumer<MessengerGateway> whole = gateway -> act.accept(gateway.messages());
    return arguments("imbot.v2." + method, whole, parameters);
  }

  private static Arguments chat(
      String method, Consumer<BotChats> act, Map<String, Object> parameters) {
    Consumer<MessengerGateway> whole = gateway -> act.accept(gateway.chats());
    return arguments("imbot.v2." + method, whole, parameters);
  }
}
