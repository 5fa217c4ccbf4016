package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.command.CommandCall;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.EventKey;
import io.imbot4j.domain.event.Origin;
import io.imbot4j.domain.message.Message;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads one call of {@code imbot.*}, which may be for several bots or carry several commands. */
final class V1Events {
  private final Envelope envelope;
  private final Tree data;
  private final Tree params;
  private final @Nullable User user;

  V1Events(Envelope envelope) {
    this.envelope = envelope;
    this.data = envelope.data();
    this.params = data.get("PARAMS");
    this.user = UserObject.read(data.get("USER"));
  }

  List<BotEvent> read() {
    return envelope.upperName().equals("ONIMCOMMANDADD") ? commands() : events();
  }

  private List<BotEvent> events() {
    List<BotEvent> events = new ArrayList<>();
    for (BotId bot : bots()) {
      events.add(event(bot));
    }
    return events;
  }

  private BotEvent event(BotId bot) {
    V1Objects said = new V1Objects(params, bot, user);
    Tree block = data.get("BOT").get(bot.toString());
    return switch (envelope.upperName()) {
      case "ONIMBOTMESSAGEADD" -> {
        Message message = message(said, params);
        EventKey key = envelope.keyOfAdded(bot, message.id());
        Origin origin = origin(key, bot, said, block, message.author());
        yield new BotEvent.MessageAdded(origin, message);
      }
      case "ONIMBOTMESSAGEUPDATE" -> {
        Message message = message(said, params);
        yield new BotEvent.MessageEdited(origin(bot, said, block, message.author()), message);
      }
      case "ONIMBOTMESSAGEDELETE" -> {
        Chat chat = chat(said);
        User by = said.author();
        yield new BotEvent.MessageDeleted(
            origin(bot, said, block, by), messageId(params), chat, by);
      }
      case "ONIMBOTJOINCHAT" -> {
        Chat chat = chat(said);
        User by = joined(bot);
        yield new BotEvent.JoinedChat(origin(bot, said, block, by), chat, by);
      }
      case "ONIMBOTCONTEXTGET" -> {
        Chat chat = chat(said);
        User by = joined(bot);
        Origin origin = origin(bot, said, block, by);
        yield new BotEvent.ContextOpened(origin, chat, Plain.map(context()), by);
      }
      case "ONIMBOTDELETE" -> new BotEvent.BotDeleted(origin(bot, said, block, null));
      default ->
          new BotEvent.Unknown(
              envelope.origin(envelope.key(bot, ""), bot, params.get("LANGUAGE"), null, Map.of()),
              envelope.name(),
              TokenFree.copy(data));
    };
  }

  private List<BotEvent> commands() {
    List<BotEvent> events = new ArrayList<>();
    for (Map.Entry<String, Tree> entry : data.get("COMMAND").map().entrySet()) {
      events.add(command(entry.getKey(), entry.getValue()));
    }
    if (events.isEmpty()) {
      throw envelope.malformed("carries no command");
    }
    return events;
  }

  private BotEvent command(String key, Tree command) {
    BotId bot = bot(command.get("BOT_ID"));
    V1Objects said = new V1Objects(params, bot, user);
    Message message = message(said, command);
    User by = user == null ? message.author() : user;
    CommandCall call = Commands.v1(envelope, command, key);
    Map<String, Object> rest = Commands.rest(spoken(command), call);
    More more = said.more();
    more.keepPlain("COMMAND", rest.isEmpty() ? null : rest);
    Origin origin =
        envelope.origin(
            envelope.key(bot, key),
            bot,
            params.get("LANGUAGE"),
            BotObject.named(bot, command.get("BOT_CODE")),
            more.map());
    return new BotEvent.CommandAdded(origin, call, message, by);
  }

  /** Without the tokens, whose block has keys in lower case. */
  private static Tree spoken(Tree block) {
    Map<String, @Nullable Object> spoken = new LinkedHashMap<>();
    for (Map.Entry<String, Tree> entry : block.map().entrySet()) {
      if (Character.isUpperCase(entry.getKey().charAt(0))) {
        spoken.put(entry.getKey(), entry.getValue().raw());
      }
    }
    return Tree.of(spoken);
  }

  /** The bots a call is for: the keys of {@code BOT}, or the one that is named elsewhere. */
  private Set<BotId> bots() {
    Set<BotId> bots = new LinkedHashSet<>();
    for (Map.Entry<String, Tree> entry : data.get("BOT").map().entrySet()) {
      bots.add(bot(entry.getValue().get("BOT_ID"), Tree.of(entry.getKey())));
    }
    for (Tree command : data.get("COMMAND").list()) {
      bots.add(bot(command.get("BOT_ID")));
    }
    if (bots.isEmpty()) {
      bots.add(bot(data.get("BOT_ID"), params.get("BOT_ID")));
    }
    return bots;
  }

  private BotId bot(Tree... candidates) {
    return new BotId(envelope.id("bot id", candidates));
  }

  /**
   * To be made last: it has what the event's objects left over.
   *
   * @param block what the call says of this bot
   * @param by whom the event says already
   */
  private Origin origin(BotId bot, V1Objects said, Tree block, @Nullable User by) {
    return origin(envelope.key(bot, ""), bot, said, block, by);
  }

  private Origin origin(EventKey key, BotId bot, V1Objects said, Tree block, @Nullable User by) {
    More more = said.more();
    if (user != null && !user.equals(by)) {
      more.keep("USER", data.get("USER"));
    }
    for (Entries entries = data.entries(); entries.next(); ) {
      switch (entries.name()) {
        case "BOT", "PARAMS", "USER", "COMMAND", "BOT_ID", "BOT_CODE", "DIALOG_ID", "CONTEXT" -> {}
        default -> more.keep(entries.name(), entries.value());
      }
    }
    Tree code = block.get("BOT_CODE").present().orElse(data.get("BOT_CODE"));
    Bot self = BotObject.named(bot, code);
    return envelope.origin(key, bot, params.get("LANGUAGE"), self, more.map());
  }

  private Chat chat(V1Objects said) {
    return said.chat(envelope.dialog(params.get("DIALOG_ID"), data.get("DIALOG_ID")));
  }

  private MessageId messageId(Tree holder) {
    return new MessageId(
        envelope.id(
            "message id", holder.get("MESSAGE_ID"), params.get("MESSAGE_ID"), params.get("ID")));
  }

  private Message message(V1Objects said, Tree holder) {
    return said.message(messageId(holder), chat(said));
  }

  /** Who opened the dialog; {@code FROM_USER_ID} is the bot in these events. */
  private @Nullable User joined(BotId bot) {
    OptionalLong id = params.get("USER_ID").present().orElse(params.get("TO_USER_ID")).id();
    return user != null || id.isEmpty() || id.getAsLong() == bot.value()
        ? user
        : User.numbered(new UserId(id.getAsLong()));
  }

  private Tree context() {
    return params.get("CONTEXT").present().orElse(data.get("CONTEXT"));
  }
}
