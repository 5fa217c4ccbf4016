package io.imbot4j.world;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Tells bots of the new generation what happened, one bot at a time. Who has bound an event by
 * {@code event.bind} is told too, whichever way the bot itself hears.
 */
final class V2Events {
  private final Portal portal;
  private final V2Shapes shapes;
  private final V2Data data;
  private final AuthBlock auth;
  private final EventPost post;

  V2Events(Portal portal) {
    this.portal = portal;
    shapes = new V2Shapes(portal);
    data = new V2Data(portal);
    auth = new AuthBlock(portal);
    post = new EventPost(portal);
  }

  void added(Bot bot, Message message) {
    tell(bot, "ONIMBOTV2MESSAGEADD", message.author, data.message(message, bot.id), shown(message));
  }

  void edited(Bot bot, Message message, int by) {
    tell(bot, "ONIMBOTV2MESSAGEUPDATE", by, data.message(message, bot.id), shown(message));
  }

  void deleted(Bot bot, Message message, int by) {
    tell(bot, "ONIMBOTV2MESSAGEDELETE", by, data.deleted(message, bot.id, by), shown(message));
  }

  void reacted(Bot bot, V2Data.Reaction reaction) {
    String summary = reaction.code() + " on " + shown(reaction.message());
    tell(bot, "ONIMBOTV2REACTIONCHANGE", reaction.by(), data.reacted(reaction, bot.id), summary);
  }

  void joined(Bot bot, Chat chat, int by) {
    String summary = "chat" + chat.id + " by user " + by;
    tell(bot, "ONIMBOTV2JOINCHAT", by, data.joined(chat, bot.id, by), summary);
  }

  void opened(Bot bot, Chat chat, Map<String, @Nullable Object> context, int by) {
    String summary = "chat" + chat.id + " by user " + by;
    tell(bot, "ONIMBOTV2CONTEXTGET", by, data.opened(chat, bot.id, context, by), summary);
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
    Map<String, @Nullable Object> called = Tree.of("command", command);
    called.putAll(data.about(message, call.bot().id, by));
    tell(call.bot(), "ONIMBOTV2COMMANDADD", by, called, shown(message));
  }

  void removed(Bot bot) {
    tell(bot, "ONIMBOTV2DELETE", portal.config.webhook().userId(), Tree.of(), "bot " + bot.id);
  }

  private void tell(
      Bot bot, String event, int actor, Map<String, @Nullable Object> more, String summary) {
    Optional<Handlers.Handler> own = Optional.empty();
    if (bot.byWebhook) {
      own = Optional.of(new Handlers.Handler(bot.handlerId, bot.webhookUrl));
    } else {
      Map<String, @Nullable Object> fetched = Tree.of("bot", shapes.bot(bot));
      fetched.putAll(more);
      portal.outbox.queue(bot, event, summary, fetched);
      if (portal.bindings.of(bot.owner, event).isEmpty()) {
        return;
      }
    }
    Map<String, @Nullable Object> self =
        Tree.of("id", bot.id, "code", bot.code, "auth", auth.lent(bot.owner, bot.id, true));
    Map<String, @Nullable Object> whole = Tree.of("bot", self);
    whole.putAll(more);
    post.send(bot, own, event, actor, whole, summary);
  }

  private static String shown(Message message) {
    return "chat" + message.chat.id + " message " + message.id + ": " + message.text;
  }
}
