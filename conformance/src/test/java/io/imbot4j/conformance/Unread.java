package io.imbot4j.conformance;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/** The little of an answer or an event that is not read, and why. */
final class Unread {
  /** By method or event; {@code *} stands for any part of a path. */
  private static final Map<String, List<String>> LEAVES =
      Map.ofEntries(
          Map.entry(
              "*",
              List.of(
                  // Tokens, of which an event holds none, and the bot that knows who it is.
                  "bot.*",
                  "BOT.*",
                  "BOT_CODE",
                  "PARAMS.BOT_ID",
                  "PARAMS.BOT_IN_CHAT.*",
                  "COMMAND.*.AUTH.*",
                  "COMMAND.*.*_token",
                  "COMMAND.*.client_*",
                  "COMMAND.*.server_endpoint",
                  "COMMAND.*.expires*",
                  "COMMAND.*.domain",
                  "COMMAND.*.scope",
                  "COMMAND.*.status",
                  "COMMAND.*.member_id",
                  "COMMAND.*.user_id",
                  "COMMAND.*.BOT_CODE",
                  // How a message went through the portal.
                  "PARAMS.PUSH*",
                  "PARAMS.CONVERT",
                  "PARAMS.RECENT_*",
                  "PARAMS.SKIP_*",
                  "PARAMS.*_CONNECTOR",
                  "PARAMS.NO_SESSION_OL",
                  "PARAMS.FAKE_RELATION",
                  "PARAMS.PLATFORM_CONTEXT",
                  "PARAMS.COMMAND_CONTEXT",
                  "PARAMS.SILENT_JOIN",
                  "PARAMS.ACCESS_HISTORY",
                  "PARAMS.RID",
                  "PARAMS.IS_MANAGER",
                  "PARAMS.CHAT_PREV_MESSAGE_ID",
                  // Twins: of chat.dialogId, USER.ID, MESSAGE_ID, the mention in the text, CHAT_ID.
                  "dialogId",
                  "PARAMS.USER_ID",
                  "PARAMS.FROM_USER_ID",
                  "PARAMS.TO_USER_ID",
                  "PARAMS.ID",
                  "PARAMS.MESSAGE_ID",
                  "PARAMS.MENTIONED_LIST.*",
                  "PARAMS.TO_CHAT_ID",
                  // The author 0 says the same.
                  "message*.isSystem")),
          // Twins of MESSAGE_ORIGINAL, and the portal's own notice in place of what is deleted.
          Map.entry("ONIMBOTMESSAGEADD", List.of("PARAMS.MESSAGE")),
          Map.entry("ONIMBOTMESSAGEUPDATE", List.of("PARAMS.MESSAGE")),
          Map.entry("ONIMBOTMESSAGEDELETE", List.of("PARAMS.MESSAGE")),
          // Every other word than add.
          Map.entry("ONIMBOTV2REACTIONCHANGE", List.of("action")),
          Map.entry("ONIMV2REACTIONCHANGE", List.of("action")),
          // The dialog that was asked for, or named by the number of the chat.
          Map.entry("im.dialog.get", List.of("dialog_id")),
          Map.entry("imbot.dialog.get", List.of("dialog_id")),
          Map.entry("imbot.v2.Chat.get", List.of("chat.dialogId")),
          Map.entry("imbot.v2.Chat.add", List.of("chat.dialogId")),
          // Every message says it.
          Map.entry("im.dialog.messages.get", List.of("chat_id")),
          // Twins of chat_id and author_id.
          Map.entry("im.dialog.messages.search", List.of("*.chatId", "*.authorId")),
          // Nobody is anybody's without a bot.
          Map.entry("imbot.v2.Bot.list", List.of("users")),
          // How long each call took; and empty ones name no call.
          Map.entry(
              "batch",
              List.of("result_time*", "result", "result_error", "result_total", "result_next")),
          // What it answers is documented nowhere.
          Map.entry("im.v2.Chat.Bot.sendContext", List.of("", "result")),
          // What is in an event is shown by the examples of events; hasMore makes the pause short.
          Map.entry("imbot.v2.Event.get", List.of("events*.data.*", "hasMore", "lastEventId")),
          Map.entry("im.v2.Event.get", List.of("events*.data.*", "lastEventId")));

  /** Refusals that are an answer to what was asked. */
  private static final Map<String, Set<String>> ANSWERS =
      Map.ofEntries(
          // There is no such bot: an empty Optional.
          Map.entry("imbot.v2.Bot.get", Set.of("BOT_NOT_FOUND")),
          // It is liked already, or not: as it should be.
          Map.entry("im.message.like", Set.of("WITHOUT_CHANGES")),
          Map.entry("imbot.message.like", Set.of("WITHOUT_CHANGES")));

  private Unread() {}

  static boolean isListed(String name, String leaf) {
    List<String> patterns = new ArrayList<>(LEAVES.getOrDefault(name, List.of()));
    patterns.addAll(LEAVES.getOrDefault("*", List.of()));
    return patterns.stream().anyMatch(pattern -> matches(pattern, leaf));
  }

  static boolean isAnswered(String method, String code) {
    return ANSWERS.getOrDefault(method, Set.of()).contains(code);
  }

  private static boolean matches(String pattern, String leaf) {
    return Pattern.matches(Pattern.quote(pattern).replace("*", "\\E.*\\Q"), leaf);
  }
}
