package io.imbot4j.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Tells bots of the old generation what happened; one event may name several bots of one
 * application.
 */
final class V1Events {
  private final Portal portal;
  private final V1Shapes shapes;
  private final AuthBlock auth;
  private final EventPost post;

  V1Events(Portal portal) {
    this.portal = portal;
    shapes = new V1Shapes(portal);
    auth = new AuthBlock(portal);
    post = new EventPost(portal);
  }

  void added(List<Bot> bots, Message message) {
    tell(
        "ONIMBOTMESSAGEADD",
        bots,
        message,
        message.author,
        bot -> shapes.added(message, bot, message.author, "TEXTAREA"));
  }

  void edited(List<Bot> bots, Message message) {
    tell(
        "ONIMBOTMESSAGEUPDATE", bots, message, message.author, bot -> shapes.changed(message, bot));
  }

  void deleted(List<Bot> bots, Message message, int by) {
    tell("ONIMBOTMESSAGEDELETE", bots, message, by, bot -> shapes.changed(message, bot));
  }

  void joined(Bot bot, Chat chat, int by) {
    Map<String, @Nullable Object> data = Tree.of("BOT", map(bot.id, self(bot, "ONIMBOTJOINCHAT")));
    data.put("PARAMS", shapes.joined(chat, bot, by));
    data.put("USER", shapes.user(by));
    send("ONIMBOTJOINCHAT", bot, by, data, "chat" + chat.id + " by user " + by);
  }

  /** What it carries is guessed: it is named in the documents and nothing more. */
  void opened(Bot bot, Chat chat, Map<String, @Nullable Object> context, int by) {
    Map<String, @Nullable Object> data =
        Tree.of("BOT", map(bot.id, self(bot, "ONIMBOTCONTEXTGET")));
    Map<String, @Nullable Object> params = shapes.joined(chat, bot, by);
    params.put("CONTEXT", context);
    data.put("PARAMS", params);
    data.put("USER", shapes.user(by));
    send("ONIMBOTCONTEXTGET", bot, by, data, "chat" + chat.id + " by user " + by);
  }

  void removed(Bot bot) {
    Map<String, @Nullable Object> data = Tree.of("BOT_ID", bot.id, "BOT_CODE", bot.code);
    send("ONIMBOTDELETE", bot, portal.config.webhook().userId(), data, "bot " + bot.id);
  }

  void called(List<Ears.Call> calls, Message message, int by, String context) {
    for (List<Ears.Call> ofOne : byApplication(calls, Ears.Call::bot)) {
      Map<String, @Nullable Object> commands = new LinkedHashMap<>();
      for (Ears.Call call : ofOne) {
        Map<String, @Nullable Object> command = self(call.bot(), "ONIMCOMMANDADD");
        command.put("COMMAND", call.command().name);
        command.put("COMMAND_ID", call.command().id);
        command.put("COMMAND_PARAMS", call.params());
        command.put("COMMAND_CONTEXT", context);
        command.put("MESSAGE_ID", message.id);
        commands.put(String.valueOf(call.command().id), command);
      }
      Bot first = ofOne.get(0).bot();
      Map<String, @Nullable Object> data = Tree.of("COMMAND", commands);
      data.put("PARAMS", shapes.added(message, first, by, context));
      data.put("USER", shapes.user(by));
      send("ONIMCOMMANDADD", first, by, data, shown(message));
    }
  }

  private void tell(
      String event,
      List<Bot> bots,
      Message message,
      int by,
      Function<Bot, Map<String, @Nullable Object>> params) {
    for (List<Bot> ofOne : byApplication(bots, bot -> bot)) {
      Map<String, @Nullable Object> selves = new LinkedHashMap<>();
      ofOne.forEach(bot -> selves.put(String.valueOf(bot.id), self(bot, event)));
      Bot first = ofOne.get(0);
      Map<String, @Nullable Object> data = Tree.of("BOT", selves);
      data.put("PARAMS", params.apply(first));
      data.put("USER", shapes.user(by));
      send(event, first, by, data, shown(message));
    }
  }

  private void send(
      String event, Bot bot, int actor, Map<String, @Nullable Object> data, String summary) {
    post.send(bot, portal.handlers.find(bot.owner, event), event, actor, data, summary);
  }

  /** The bot's own tokens, flat and once more under AUTH. */
  private Map<String, @Nullable Object> self(Bot bot, String event) {
    Map<String, @Nullable Object> block =
        auth.lent(bot.owner, bot.id, EventPost.isRefreshable(event));
    if (bot.owner.installed()) {
      block.put("client_id", bot.owner.key());
    }
    Map<String, @Nullable Object> self = new LinkedHashMap<>(block);
    self.put("AUTH", block);
    self.put("BOT_ID", bot.id);
    self.put("BOT_CODE", bot.code);
    return self;
  }

  private static Map<String, @Nullable Object> map(int id, Object value) {
    return Tree.of(String.valueOf(id), value);
  }

  private static <T> Iterable<List<T>> byApplication(List<T> items, Function<T, Bot> bot) {
    return items.stream()
        .collect(
            Collectors.groupingBy(
                item -> bot.apply(item).owner.key(), LinkedHashMap::new, Collectors.toList()))
        .values();
  }

  private static String shown(Message message) {
    return "chat" + message.chat.id + " message " + message.id + ": " + message.text;
  }
}
