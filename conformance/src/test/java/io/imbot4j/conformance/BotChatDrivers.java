package io.imbot4j.conformance;

import java.util.Map;

/** {@code imbot.v2.Chat.*}, but for messages. */
final class BotChatDrivers {
  static final Map<String, Driver> ALL =
      Map.ofEntries(
          Map.entry(
              "imbot.v2.Chat.get",
              (portal, request) -> portal.v2(request).chats().get(request.dialog("dialogId"))));

  private BotChatDrivers() {}
}
