package io.imbot4j.conformance;

import io.imbot4j.domain.Avatar;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.ChatChange;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.chat.UserOrder;
import io.imbot4j.port.BotChats;
import java.time.Duration;
import java.util.Map;

/** {@code imbot.v2.Chat.*}, but for messages. */
final class BotChatDrivers {
  private static final int DEFAULT_LIMIT = 50;

  static final Map<String, Driver> ALL =
      Map.ofEntries(
          Map.entry(
              "imbot.v2.Chat.add",
              (portal, request) -> portal.v2(request).chats().open(chat(request.child("fields")))),
          Map.entry(
              "imbot.v2.Chat.get",
              (portal, request) -> portal.v2(request).chats().get(request.dialog("dialogId"))),
          act(
              "imbot.v2.Chat.update",
              (chats, request) ->
                  chats.update(request.dialog("dialogId"), change(request.child("fields")))),
          act("imbot.v2.Chat.leave", (chats, request) -> chats.leave(request.dialog("dialogId"))),
          act(
              "imbot.v2.Chat.setOwner",
              (chats, request) ->
                  chats.setOwner(request.dialog("dialogId"), request.user("userId"))),
          Map.entry("imbot.v2.Chat.User.list", BotChatDrivers::users),
          act(
              "imbot.v2.Chat.User.add",
              (chats, request) ->
                  chats.invite(
                      ((DialogId.Group) request.dialog("dialogId")).chat(),
                      request.users("userIds"))),
          act(
              "imbot.v2.Chat.User.delete",
              (chats, request) -> chats.remove(request.dialog("dialogId"), request.user("userId"))),
          act(
              "imbot.v2.Chat.Manager.add",
              (chats, request) ->
                  chats.addManagers(request.dialog("dialogId"), request.users("userIds"))),
          act(
              "imbot.v2.Chat.Manager.delete",
              (chats, request) ->
                  chats.removeManagers(request.dialog("dialogId"), request.users("userIds"))),
          act("imbot.v2.Chat.TextField.enabled", BotChatDrivers::textField),
          act("imbot.v2.Chat.InputAction.notify", BotChatDrivers::show));

  private BotChatDrivers() {}

  private static Map.Entry<String, Driver> act(String method, Act act) {
    return Map.entry(
        method, Driver.of((portal, request) -> act.in(portal.v2(request).chats(), request)));
  }

  private static Object users(Portal portal, Values request) {
    BotChats chats = portal.v2(request).chats();
    Map<String, String> order = request.words("order");
    UserOrder by =
        order.entrySet().stream()
            .map(entry -> new UserOrder(entry.getKey(), entry.getValue().equals("ASC")))
            .findFirst()
            .orElse(UserOrder.JOINED);
    return chats.users(request.dialog("dialogId"), by, request.number("limit", DEFAULT_LIMIT));
  }

  private static void textField(BotChats chats, Values request) {
    if (request.flag("enabled", true)) {
      chats.enableTextField(request.dialog("dialogId"));
    } else {
      chats.disableTextField(request.dialog("dialogId"));
    }
  }

  private static void show(BotChats chats, Values request) {
    InputAction action =
        request.optional("statusMessageCode").map(InputAction::new).orElse(InputAction.TYPING);
    Duration lasting =
        request.has("duration") ? Duration.ofSeconds(request.number("duration")) : null;
    chats.show(action, request.dialog("dialogId"), lasting);
  }

  private static NewChat chat(Values fields) {
    NewChat.Builder chat =
        fields.has("title") ? NewChat.titled(fields.text("title")) : NewChat.untitled();
    fields.optional("description").ifPresent(chat::description);
    fields.optional("color").flatMap(ChatColor::parse).ifPresent(chat::color);
    fields.optional("avatar").map(Avatar::new).ifPresent(chat::avatar);
    fields.optional("message").map(Text::bb).ifPresent(chat::message);
    if (fields.has("ownerId")) {
      chat.owner(fields.user("ownerId"));
    }
    return chat.users(fields.users("userIds").toArray(UserId[]::new)).build();
  }

  private static ChatChange change(Values fields) {
    return new ChatChange(
        fields.nullable("title"),
        fields.nullable("description"),
        fields.optional("color").flatMap(ChatColor::parse).orElse(null),
        fields.optional("avatar").map(Avatar::new).orElse(null));
  }

  @FunctionalInterface
  private interface Act {
    void in(BotChats chats, Values request);
  }
}
