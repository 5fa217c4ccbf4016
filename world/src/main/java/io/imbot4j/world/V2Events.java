package io.imbot4j.world;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Tells bots of the new generation what happened, one bot at a time. */
final class V2Events {
  private final Portal portal;
  private final V2Shapes shapes;
  private final V2Users users;
  private final AuthBlock auth;

  V2Events(Portal portal) {
    this.portal = portal;
    shapes = new V2Shapes(portal);
    users = new V2Users(portal);
    auth = new AuthBlock(portal);
  }

  void added(Bot bot, Message message) {
    tell(
        bot,
        "ONIMBOTV2MESSAGEADD",
        message.author,
        about(bot, message, message.author),
        shown(message));
  }

  void edited(Bot bot, Message message, int by) {
    tell(bot, "ONIMBOTV2MESSAGEUPDATE", by, about(bot, message, message.author), shown(message));
  }

  void deleted(Bot bot, Message message, int by) {
    Map<String, @Nullable Object> data = Tree.of("messageId", message.id);
    data.putAll(about(bot, message.chat, by));
    tell(bot, "ONIMBOTV2MESSAGEDELETE", by, data, shown(message));
  }

  void reacted(Bot bot, Message message, String reaction, boolean added, int by) {
    Map<String, @Nullable Object> data =
        Tree.of("reaction", reaction, "action", added ? "add" : "delete");
    data.putAll(about(bot, message, by));
    tell(bot, "ONIMBOTV2REACTIONCHANGE", by, data, reaction + " on " + shown(message));
  }

  void joined(Bot bot, Chat chat, int by) {
    Map<String, @Nullable Object> data = Tree.of("dialogId", chat.dialogFor(bot.id));
    data.putAll(about(bot, chat, by));
    tell(bot, "ONIMBOTV2JOINCHAT", by, data, "chat" + chat.id + " by user " + by);
  }

  void called(Ears.Call call, Message message, int by, String context) {
    Map<String, @Nullable Object> command =
        Tree.of(
            "id",
            call.command().id,
            "command",
            "/" + call.command().name,
            "params",
            call.params(),
            "context",
            context);
    Map<String, @Nullable Object> data = Tree.of("command", command);
    data.putAll(about(call.bot(), message, by));
    tell(call.bot(), "ONIMBOTV2COMMANDADD", by, data, shown(message));
  }

  void removed(Bot bot) {
    tell(bot, "ONIMBOTV2DELETE", portal.config.webhook().userId(), Tree.of(), "bot " + bot.id);
  }

  private void tell(
      Bot bot, String event, int actor, Map<String, @Nullable Object> more, String summary) {
    if (!bot.byWebhook) {
      Map<String, @Nullable Object> data = Tree.of("bot", shapes.bot(bot));
      data.putAll(more);
      portal.outbox.queue(bot, event, summary, data);
      return;
    }
    Map<String, @Nullable Object> self =
        Tree.of("id", bot.id, "code", bot.code, "auth", auth.of(bot.owner, bot.id));
    Map<String, @Nullable Object> data = Tree.of("bot", self);
    data.putAll(more);
    portal.outbox.send(
        bot,
        bot.webhookUrl,
        event,
        summary,
        Tree.of(
            "event",
            event,
            "event_handler_id",
            bot.handlerId,
            "data",
            data,
            "ts",
            portal.now().getEpochSecond(),
            "auth",
            auth.of(bot.owner, actor)));
  }

  private Map<String, @Nullable Object> about(Bot bot, Message message, int user) {
    Map<String, @Nullable Object> data = Tree.of("message", shapes.message(message));
    data.putAll(about(bot, message.chat, user));
    return data;
  }

  private Map<String, @Nullable Object> about(Bot bot, Chat chat, int user) {
    return Tree.of(
        "chat", shapes.chatInEvent(chat, bot.id),
        "user", users.inEvent(user),
        "language", portal.user(user).map(User::language).orElse("en"));
  }

  private static String shown(Message message) {
    return "chat" + message.chat.id + " message " + message.id + ": " + message.text;
  }
}
