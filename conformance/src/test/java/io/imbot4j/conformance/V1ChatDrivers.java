package io.imbot4j.conformance;

import io.imbot4j.domain.Avatar;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.chat.ChatChange;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.chat.History;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.port.BotChats;
import java.util.List;
import java.util.Map;

/** {@code imbot.chat.*} and {@code imbot.dialog.*}. */
final class V1ChatDrivers {
  static final Map<String, Driver> ALL =
      Map.ofEntries(
          Map.entry(
              "imbot.chat.add",
              (portal, request) -> portal.v1(request).chats().open(NewChats.upperCase(request))),
          Map.entry(
              "imbot.chat.get",
              (portal, request) -> portal.v1(request).chats().find(NewChats.binding(request))),
          Map.entry(
              "imbot.dialog.get",
              (portal, request) -> portal.v1(request).chats().get(request.dialog("DIALOG_ID"))),
          Map.entry(
              "imbot.chat.user.list",
              (portal, request) -> portal.v1(request).chats().users(dialog(request))),
          act(
              "imbot.chat.updateTitle",
              (chats, request) ->
                  chats.update(dialog(request), ChatChange.title(request.text("TITLE")))),
          act(
              "imbot.chat.updateColor",
              (chats, request) ->
                  chats.update(
                      dialog(request),
                      ChatChange.color(ChatColor.parse(request.text("COLOR")).orElseThrow()))),
          act(
              "imbot.chat.updateAvatar",
              (chats, request) ->
                  chats.update(
                      dialog(request), ChatChange.avatar(new Avatar(request.text("AVATAR"))))),
          act("imbot.chat.leave", (chats, request) -> chats.leave(dialog(request))),
          act(
              "imbot.chat.setOwner",
              (chats, request) -> chats.setOwner(dialog(request), request.user("USER_ID"))),
          act("imbot.chat.setManager", V1ChatDrivers::manager),
          act("imbot.chat.user.add", V1ChatDrivers::invite),
          act(
              "imbot.chat.user.delete",
              (chats, request) -> chats.remove(dialog(request), request.user("USER_ID"))),
          act(
              "imbot.chat.sendTyping",
              (chats, request) ->
                  chats.show(InputAction.TYPING, request.dialog("DIALOG_ID"), null)));

  private V1ChatDrivers() {}

  private static Map.Entry<String, Driver> act(String method, Act act) {
    return Map.entry(
        method, Driver.of((portal, request) -> act.in(portal.v1(request).chats(), request)));
  }

  private static DialogId dialog(Values request) {
    return DialogId.of(request.chat("CHAT_ID"));
  }

  private static void manager(BotChats chats, Values request) {
    if (request.flag("IS_MANAGER", true)) {
      chats.addManagers(dialog(request), List.of(request.user("USER_ID")));
    } else {
      chats.removeManagers(dialog(request), List.of(request.user("USER_ID")));
    }
  }

  private static void invite(BotChats chats, Values request) {
    History history = request.flag("HIDE_HISTORY", true) ? History.HIDDEN : History.SHOWN;
    chats.invite(request.chat("CHAT_ID"), request.users("USERS"), history);
  }

  @FunctionalInterface
  private interface Act {
    void in(BotChats chats, Values request);
  }
}
