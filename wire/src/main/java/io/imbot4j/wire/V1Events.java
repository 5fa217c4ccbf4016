package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.Origin;
import io.imbot4j.domain.message.Message;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
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
    this.user = V1Objects.user(data.get("USER"));
  }

  List<BotEvent> read() {
    return envelope.upperName().equals("ONIMCOMMANDADD")
        ? commands()
        : bots().stream().map(this::event).toList();
  }

  private BotEvent event(BotId bot) {
    Origin origin = origin(bot, "");
    return switch (envelope.upperName()) {
      case "ONIMBOTMESSAGEADD" -> new BotEvent.MessageAdded(origin, message(params, bot));
      case "ONIMBOTMESSAGEUPDATE" -> new BotEvent.MessageEdited(origin, message(params, bot));
      case "ONIMBOTMESSAGEDELETE" ->
          new BotEvent.MessageDeleted(
              origin, messageId(params), chat(), V1Objects.author(params, user, bot));
      case "ONIMBOTJOINCHAT" -> new BotEvent.JoinedChat(origin, chat(), joined(bot));
      case "ONIMBOTCONTEXTGET" ->
          new BotEvent.ContextOpened(origin, chat(), TokenFree.plain(context()), joined(bot));
      case "ONIMBOTDELETE" -> new BotEvent.BotDeleted(origin);
      default -> new BotEvent.Unknown(origin, envelope.name(), TokenFree.copy(data));
    };
  }

  private List<BotEvent> commands() {
    List<BotEvent> events = new ArrayList<>();
    data.get("COMMAND")
        .map()
        .forEach(
            (key, command) -> {
              BotId bot = new BotId(envelope.id("bot id", command.get("BOT_ID")));
              Message message = message(command, bot);
              User by = user == null ? V1Objects.author(params, null, bot) : user;
              events.add(
                  new BotEvent.CommandAdded(
                      origin(bot, key), Commands.v1(envelope, command, key), message, by));
            });
    if (events.isEmpty()) {
      throw envelope.malformed("carries no command");
    }
    return events;
  }

  /** The bots a call is for: the keys of {@code BOT}, or the one that is named elsewhere. */
  private Set<BotId> bots() {
    Set<BotId> bots = new LinkedHashSet<>();
    data.get("BOT").map().forEach((key, bot) -> bots.add(bot(bot.get("BOT_ID"), Tree.of(key))));
    data.get("COMMAND").map().values().forEach(command -> bots.add(bot(command.get("BOT_ID"))));
    if (bots.isEmpty()) {
      bots.add(bot(data.get("BOT_ID"), params.get("BOT_ID")));
    }
    return bots;
  }

  private BotId bot(Tree... candidates) {
    return new BotId(envelope.id("bot id", candidates));
  }

  private Origin origin(BotId bot, String part) {
    return envelope.origin(bot, params.get("LANGUAGE"), part);
  }

  private Chat chat() {
    return V1Objects.chat(params, envelope.dialog(params.get("DIALOG_ID"), data.get("DIALOG_ID")));
  }

  private MessageId messageId(Tree holder) {
    return new MessageId(
        envelope.id(
            "message id", holder.get("MESSAGE_ID"), params.get("MESSAGE_ID"), params.get("ID")));
  }

  private Message message(Tree holder, BotId bot) {
    return V1Objects.message(params, messageId(holder), chat(), user, bot);
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
