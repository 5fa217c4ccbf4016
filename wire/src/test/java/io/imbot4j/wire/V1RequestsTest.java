package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.IconId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.bot.IconAction;
import io.imbot4j.domain.bot.IconPlace;
import io.imbot4j.domain.bot.IconText;
import io.imbot4j.domain.bot.NewIcon;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.ChatChange;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.chat.History;
import io.imbot4j.domain.message.Attach;
import io.imbot4j.domain.message.ButtonAction;
import io.imbot4j.domain.message.Menu;
import io.imbot4j.domain.message.MenuItem;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.domain.message.Reaction;
import io.imbot4j.port.MessengerGateway;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is sent to {@code imbot.*} and what its answers mean, method by method. */
class V1RequestsTest {
  private static final BotId BOT = new BotId(812);
  private static final DialogId TEAM = DialogId.parse("chat90");
  private static final MessageId ID = new MessageId(5501);
  private static final UserId ANN = new UserId(31);
  private static final Menu MENU = Menu.of(MenuItem.doing("Say", new ButtonAction.Send("soup")));
  private static final String HASH = "0123456789abcdef0123456789abcdef";

  private final FakePortal portal = new FakePortal();
  private final MessengerGateway gateway = new BotApi(portal, null).as(BOT, Generation.V1);

  static Stream<Arguments> requests() {
    return Stream.of(
        request(
            "message.add",
            g -> g.messages().sendBetween(ANN, new UserId(33), NewMessage.of("Soup").with(MENU)),
            Map.of(
                "BOT_ID",
                812L,
                "FROM_USER_ID",
                31L,
                "TO_USER_ID",
                33L,
                "MESSAGE",
                "Soup",
                "MENU",
                Map.of(
                    "ITEMS",
                    List.of(Map.of("TEXT", "Say", "ACTION", "SEND", "ACTION_VALUE", "soup"))))),
        request(
            "message.add",
            g -> g.messages().send(TEAM, NewMessage.of("Soup").withoutConnector()),
            Map.of(
                "BOT_ID", 812L, "DIALOG_ID", "chat90", "MESSAGE", "Soup", "SKIP_CONNECTOR", "Y")),
        request(
            "message.update",
            g -> g.messages().edit(ID, MessageEdit.of(Menu.NONE).withoutConnector()),
            Map.of("BOT_ID", 812L, "MESSAGE_ID", 5501L, "MENU", "N", "SKIP_CONNECTOR", "Y")),
        request(
            "message.update",
            g -> g.messages().edit(ID, MessageEdit.of(Attach.NONE).withoutUrlPreview()),
            Map.of("BOT_ID", 812L, "MESSAGE_ID", 5501L, "ATTACH", List.of(), "URL_PREVIEW", "N")),
        request(
            "message.delete",
            g -> g.messages().delete(ID),
            Map.of("BOT_ID", 812L, "MESSAGE_ID", 5501L)),
        request(
            "message.delete",
            g -> g.messages().wipe(ID),
            Map.of("BOT_ID", 812L, "MESSAGE_ID", 5501L, "COMPLETE", "Y")),
        request(
            "message.like",
            g -> g.messages().react(ID, Reaction.LIKE),
            Map.of("BOT_ID", 812L, "MESSAGE_ID", 5501L, "ACTION", "plus")),
        request(
            "message.like",
            g -> g.messages().unreact(ID, Reaction.LIKE),
            Map.of("BOT_ID", 812L, "MESSAGE_ID", 5501L, "ACTION", "minus")),
        request("chat.leave", g -> g.chats().leave(TEAM), Map.of("BOT_ID", 812L, "CHAT_ID", 90L)),
        request(
            "chat.setOwner",
            g -> g.chats().setOwner(TEAM, ANN),
            Map.of("BOT_ID", 812L, "CHAT_ID", 90L, "USER_ID", 31L)),
        request(
            "chat.setManager",
            g -> g.chats().addManagers(TEAM, List.of(ANN)),
            Map.of("BOT_ID", 812L, "CHAT_ID", 90L, "USER_ID", 31L)),
        request(
            "chat.setManager",
            g -> g.chats().removeManagers(TEAM, List.of(ANN)),
            Map.of("BOT_ID", 812L, "CHAT_ID", 90L, "USER_ID", 31L, "IS_MANAGER", "N")),
        request(
            "chat.user.delete",
            g -> g.chats().remove(TEAM, ANN),
            Map.of("BOT_ID", 812L, "CHAT_ID", 90L, "USER_ID", 31L)),
        request(
            "chat.updateTitle",
            g -> g.chats().update(TEAM, ChatChange.title("Stew")),
            Map.of("BOT_ID", 812L, "CHAT_ID", 90L, "TITLE", "Stew")),
        request(
            "chat.updateColor",
            g -> g.chats().update(TEAM, ChatChange.color(ChatColor.LIGHT_BLUE)),
            Map.of("BOT_ID", 812L, "CHAT_ID", 90L, "COLOR", "LIGHT_BLUE")),
        request(
            "app.update",
            g -> g.icons().update(new IconId(5), page()),
            Map.of(
                "APP_ID",
                5L,
                "IFRAME",
                "https://soup.example/",
                "HASH",
                HASH,
                "IFRAME_WIDTH",
                300,
                "IFRAME_POPUP",
                "Y",
                "EXTRANET_SUPPORT",
                "N",
                "LIVECHAT_SUPPORT",
                "Y")),
        request("app.unregister", g -> g.icons().unregister(new IconId(5)), Map.of("APP_ID", 5L)));
  }

  @ParameterizedTest
  @MethodSource("requests")
  void sends_what_the_method_documents(
      String method, Consumer<MessengerGateway> act, Map<String, Object> parameters) {
    portal.answers(method, method.endsWith(".add") ? (Object) 5501 : true);
    act.accept(gateway);
    assertThat(portal.calls).containsExactly(new FakePortal.Call(method, parameters));
  }

  @Test
  void registers_an_icon() {
    portal.answers("imbot.app.register", "5");
    NewIcon icon =
        NewIcon.of(
                "soup",
                new IconAction.Script(IconAction.Method.SEND, "/soup"),
                Map.of("en", new IconText("Soup", "Orders soup", "")))
            .in(IconPlace.CHAT.forAdministrators())
            .forExtranet();
    assertThat(gateway.icons().register(icon)).isEqualTo(new IconId(5));
    assertThat(portal.lastCall().parameters())
        .isEqualTo(
            Map.of(
                "BOT_ID",
                812L,
                "CODE",
                "soup",
                "EXTRANET_SUPPORT",
                "Y",
                "JS_METHOD",
                "SEND",
                "JS_PARAM",
                "/soup",
                "CONTEXT",
                "CHAT-admin",
                "LANG",
                List.of(
                    Map.of("LANGUAGE_ID", "en", "TITLE", "Soup", "DESCRIPTION", "Orders soup"))));
  }

  @Test
  void describes_a_chat() {
    portal.answers(
        "imbot.dialog.get", Map.of("id", 90, "name", "Canteen", "owner", 31, "color", "#58cc47"));
    Chat chat = gateway.chats().get(TEAM);
    assertThat(chat.id()).isEqualTo(new ChatId(90));
    assertThat(chat.name()).isEqualTo("Canteen");
    assertThat(chat.owner()).isEqualTo(ANN);
    assertThat(chat.color()).isEqualTo(ChatColor.LIME);
    assertThat(portal.lastCall().parameters()).isEqualTo(Map.of("DIALOG_ID", "chat90"));
  }

  @Test
  void numbers_the_people_of_a_chat() {
    portal.answers("imbot.chat.user.list", List.of(31, "33"));
    assertThat(gateway.chats().users(TEAM))
        .containsExactly(User.numbered(ANN), User.numbered(new UserId(33)));
    assertThat(portal.lastCall().parameters()).isEqualTo(Map.of("BOT_ID", 812L, "CHAT_ID", 90L));
  }

  @Test
  void hides_what_was_said_before() {
    portal.answers("imbot.chat.user.list", List.of()).answers("imbot.chat.user.add", true);
    gateway.chats().invite(new ChatId(90), List.of(ANN), History.HIDDEN);
    assertThat(portal.lastCall().parameters().get("HIDE_HISTORY")).isEqualTo("Y");
  }

  private static NewIcon page() {
    IconAction frame = new IconAction.Frame("https://soup.example/", 300, 0, HASH, true);
    return NewIcon.hidden("soup", frame).forLiveChat();
  }

  private static Arguments request(
      String method, Consumer<MessengerGateway> act, Map<String, Object> parameters) {
    return arguments("imbot." + method, act, parameters);
  }
}
