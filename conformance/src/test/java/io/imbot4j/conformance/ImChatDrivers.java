package io.imbot4j.conformance;

import io.imbot4j.domain.Avatar;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.chat.ChatChange;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.chat.History;
import io.imbot4j.port.UserChats;
import java.util.Map;

/** {@code im.chat.*}. */
final class ImChatDrivers {
  static final Map<String, Driver> ALL =
      Map.ofEntries(
          Map.entry(
              "im.chat.add",
              (portal, request) -> portal.user().chats().open(NewChats.upperCase(request))),
          Map.entry(
              "im.chat.get",
              (portal, request) -> portal.user().chats().find(NewChats.binding(request))),
          Map.entry(
              "im.chat.user.list", (portal, request) -> portal.user().chats().users(chat(request))),
          act(
              "im.chat.updateTitle",
              (chats, request) ->
                  chats.update(chat(request), ChatChange.title(request.text("TITLE")))),
          act(
              "im.chat.updateColor",
              (chats, request) ->
                  chats.update(
                      chat(request),
                      ChatChange.color(ChatColor.parse(request.text("COLOR")).orElseThrow()))),
          act(
              "im.chat.updateAvatar",
              (chats, request) ->
                  chats.update(
                      chat(request), ChatChange.avatar(new Avatar(request.text("AVATAR"))))),
          act("im.chat.leave", (chats, request) -> chats.leave(chat(request))),
          act("im.chat.mute", ImChatDrivers::mute),
          act(
              "im.chat.setOwner",
              (chats, request) -> chats.setOwner(chat(request), request.user("USER_ID"))),
          act("im.chat.user.add", ImChatDrivers::invite),
          act(
              "im.chat.user.delete",
              (chats, request) -> chats.remove(chat(request), request.user("USER_ID"))));

  private ImChatDrivers() {}

  private static Map.Entry<String, Driver> act(String method, Act act) {
    return Map.entry(
        method, Driver.of((portal, request) -> act.in(portal.user().chats(), request)));
  }

  private static ChatId chat(Values request) {
    return request.has("CHAT_ID")
        ? request.chat("CHAT_ID")
        : ((DialogId.Group) request.dialog("DIALOG_ID")).chat();
  }

  private static void mute(UserChats chats, Values request) {
    if (request.flag("MUTE", true)) {
      chats.mute(chat(request));
    } else {
      chats.unmute(chat(request));
    }
  }

  private static void invite(UserChats chats, Values request) {
    History history = request.flag("HIDE_HISTORY", true) ? History.HIDDEN : History.SHOWN;
    chats.invite(chat(request), request.users("USERS"), history);
  }

  @FunctionalInterface
  private interface Act {
    void in(UserChats chats, Values request);
  }
}
