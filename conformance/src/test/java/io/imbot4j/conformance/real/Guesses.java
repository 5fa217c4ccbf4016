package io.imbot4j.conformance.real;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * What is asked of both portals, in order, and what each answer says about the emulator. Leaves
 * nothing behind, whatever happens.
 */
final class Guesses {
  /** What no call alone can find out, and why. */
  static final Map<String, String> BEYOND =
      Map.of(
          "an answer to a command is answered by the message's number",
          "a person has to type the command first");

  private static final long NOBODY = 999_999_999;

  private final Portal portal;
  private final String code;
  private final String token;
  private final Map<String, Reply> answers = new LinkedHashMap<>();
  private long bot;
  private long oldBot;
  private long chat;

  private Guesses(Portal portal, String code, String token) {
    this.portal = portal;
    this.code = code;
    this.token = token;
  }

  /**
   * Asks everything.
   *
   * @param code of the bots it makes, so that they are told from all others
   * @return the answers by what they say; those after a failure are missing
   */
  static Map<String, Reply> play(Portal portal, String code, String token) {
    Guesses guesses = new Guesses(portal, code, token);
    try {
      guesses.play();
    } catch (IllegalStateException unanswered) {
      // What was not asked is missing in the answers, which the report says.
      return guesses.answers;
    } finally {
      guesses.cleanUp();
    }
    return guesses.answers;
  }

  private void play() {
    bots();
    messages();
    commands();
    others();
  }

  private void bots() {
    Map<String, Object> fields =
        Map.of("code", code, "botToken", token, "properties", Map.of("name", "imbot4j check"));
    bot =
        ask("a bot is answered whole", "imbot.v2.Bot.register", Map.of("fields", fields))
            .number("bot", "id");
    ask("status of an unknown bot", "imbot.v2.Bot.get", Map.of("botId", NOBODY, "botToken", token));
    ask("status of a missing bot token", "imbot.v2.Bot.get", Map.of("botId", bot));
    ask(
        "status of a stranger's bot token",
        "imbot.v2.Bot.get",
        Map.of("botId", bot, "botToken", "not-the-token"));
    oldBot =
        ask(
                "a code may be had once in each generation, or once in all",
                "imbot.register",
                Map.of(
                    "CODE",
                    code,
                    "CLIENT_ID",
                    token,
                    "PROPERTIES",
                    Map.of("NAME", "imbot4j check"),
                    "EVENT_HANDLER",
                    "https://bot.example.com/"))
            .number();
  }

  private void messages() {
    chat =
        asBot(
                "a chat is answered by its number",
                "imbot.v2.Chat.add",
                Map.of("fields", Map.of("title", "imbot4j check")))
            .number("chat", "id");
    long message =
        asBot(
                "a message is answered by its number",
                "imbot.v2.Chat.Message.send",
                Map.of("dialogId", "chat" + chat, "fields", Map.of("message", "check")))
            .number("id");
    asBot(
        "status of an empty message",
        "imbot.v2.Chat.Message.send",
        Map.of("dialogId", "chat" + chat, "fields", Map.of("message", "")));
    asBot(
        "status of a message into a chat that is not there",
        "imbot.v2.Chat.Message.send",
        Map.of("dialogId", "chat" + NOBODY, "fields", Map.of("message", "check")));
    asBot(
        "status of an edit of a message that is not there",
        "imbot.v2.Chat.Message.update",
        Map.of("messageId", NOBODY, "fields", Map.of("message", "check")));
    asBot(
        "a read message is answered by counters",
        "imbot.v2.Chat.Message.read",
        Map.of("dialogId", "chat" + chat, "messageId", message));
    asBot(
        "status of a reaction that does not exist",
        "imbot.v2.Chat.Message.Reaction.add",
        Map.of("messageId", message, "reaction", "nothing"));
  }

  private void commands() {
    asBot(
        "a command is answered whole",
        "imbot.v2.Command.register",
        Map.of("fields", Map.of("command", "imbot4jcheck", "title", Map.of("en", "Check"))));
    asBot(
        "status of a command that is not there",
        "imbot.v2.Command.unregister",
        Map.of("commandId", NOBODY));
    asBot(
        "status of an answer to a command nobody called",
        "imbot.v2.Command.answer",
        Map.of("commandId", NOBODY, "messageId", NOBODY, "fields", Map.of("message", "check")));
  }

  private void others() {
    asBot("an empty queue is answered by an empty page", "imbot.v2.Event.get", Map.of());
    asBot("the revision has four numbers", "imbot.v2.Revision.get", Map.of());
    ask(
        "sendContext is answered by result: true",
        "im.v2.Chat.Bot.sendContext",
        Map.of("dialogId", String.valueOf(bot), "context", Map.of("from", "check")));
    ask(
        "status of a shared message that is not there",
        "im.message.share",
        Map.of("MESSAGE_ID", NOBODY, "TYPE", "CHAT", "DIALOG_ID", "chat" + chat));
  }

  private Reply asBot(String guess, String method, Map<String, ?> parameters) {
    Map<String, Object> all = new LinkedHashMap<>(parameters);
    all.put("botId", bot);
    all.put("botToken", token);
    return ask(guess, method, all);
  }

  private Reply ask(String guess, String method, Map<String, ?> parameters) {
    Reply reply = portal.call(method, parameters);
    answers.put(guess, reply);
    return reply;
  }

  /** The messages go with the chat, which is nobody's when its bot has gone. */
  private void cleanUp() {
    if (chat > 0) {
      undo(
          "imbot.v2.Chat.leave",
          Map.of("botId", bot, "botToken", token, "dialogId", "chat" + chat));
    }
    if (bot > 0) {
      undo("imbot.v2.Bot.unregister", Map.of("botId", bot, "botToken", token));
    }
    if (oldBot > 0) {
      undo("imbot.unregister", Map.of("BOT_ID", oldBot, "CLIENT_ID", token));
    }
  }

  private void undo(String method, Map<String, ?> parameters) {
    try {
      portal.call(method, parameters);
    } catch (IllegalStateException unanswered) {
      // The others still have to go.
      return;
    }
  }
}
