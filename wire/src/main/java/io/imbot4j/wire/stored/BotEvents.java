package io.imbot4j.wire.stored;

import static io.imbot4j.wire.stored.Facts.by;
import static io.imbot4j.wire.stored.Facts.chat;
import static io.imbot4j.wire.stored.Facts.deleted;
import static io.imbot4j.wire.stored.Facts.isAdded;
import static io.imbot4j.wire.stored.Facts.message;
import static io.imbot4j.wire.stored.Facts.reaction;
import static io.imbot4j.wire.stored.Spelling.TEXT;

import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.event.BotEvent.BotDeleted;
import io.imbot4j.domain.event.BotEvent.CommandAdded;
import io.imbot4j.domain.event.BotEvent.ContextOpened;
import io.imbot4j.domain.event.BotEvent.JoinedChat;
import io.imbot4j.domain.event.BotEvent.MessageAdded;
import io.imbot4j.domain.event.BotEvent.MessageDeleted;
import io.imbot4j.domain.event.BotEvent.MessageEdited;
import io.imbot4j.domain.event.BotEvent.Observed;
import io.imbot4j.domain.event.BotEvent.ReactionChanged;
import io.imbot4j.domain.event.BotEvent.Unknown;
import io.imbot4j.domain.event.Origin;
import java.util.Map;

/** The events of bots, by the names of {@code imbot.v2.*}. */
final class BotEvents {
  private static final Spelling<Map<String, Object>> PLAIN = PlainValues.MAP;

  private static final Kinds<BotEvent, Origin> KINDS =
      new Kinds<BotEvent, Origin>()
          .with(
              "ONIMBOTV2MESSAGEADD",
              MessageAdded.class,
              (event, data) -> Facts.write(data, event.message(), event.by()),
              (origin, data) -> new MessageAdded(origin, message(data)))
          .with(
              "ONIMBOTV2MESSAGEUPDATE",
              MessageEdited.class,
              (event, data) -> Facts.write(data, event.message(), event.by()),
              (origin, data) -> new MessageEdited(origin, message(data)))
          .with(
              "ONIMBOTV2MESSAGEDELETE",
              MessageDeleted.class,
              (event, data) -> Facts.write(data, event.message(), event.chat(), event.by()),
              (origin, data) -> new MessageDeleted(origin, deleted(data), chat(data), by(data)))
          .with(
              "ONIMBOTV2JOINCHAT",
              JoinedChat.class,
              (event, data) -> Facts.write(data, event.chat(), event.by()),
              (origin, data) -> new JoinedChat(origin, chat(data), by(data)))
          .with(
              "ONIMBOTV2COMMANDADD",
              CommandAdded.class,
              (event, data) ->
                  Facts.write(
                      data.put("command", Commands.COMMAND, event.command()),
                      event.message(),
                      event.by()),
              (origin, data) ->
                  new CommandAdded(
                      origin, data.get("command", Commands.COMMAND), message(data), by(data)))
          .with(
              "ONIMBOTV2REACTIONCHANGE",
              ReactionChanged.class,
              (event, data) ->
                  Facts.write(data, event.reaction(), event.added(), event.message(), event.by()),
              (origin, data) ->
                  new ReactionChanged(
                      origin, reaction(data), isAdded(data), message(data), by(data)))
          .with(
              "ONIMBOTV2CONTEXTGET",
              ContextOpened.class,
              (event, data) ->
                  Facts.write(
                      data.put("context", PLAIN, event.context()), event.chat(), event.by()),
              (origin, data) ->
                  new ContextOpened(origin, chat(data), data.get("context", PLAIN), by(data)))
          .with(
              "ONIMBOTV2DELETE",
              BotDeleted.class,
              (event, data) -> {},
              (origin, data) -> new BotDeleted(origin))
          .with(
              "OBSERVED",
              Observed.class,
              (event, data) -> data.put("event", UserEvents.EVENT, event.event()),
              (origin, data) -> new Observed(origin, data.get("event", UserEvents.EVENT)))
          .with(
              "UNKNOWN",
              Unknown.class,
              (event, data) ->
                  data.put("name", TEXT, event.name()).put("data", PLAIN, event.data()),
              (origin, data) ->
                  new Unknown(origin, data.get("name", TEXT), data.get("data", PLAIN)));

  private BotEvents() {}

  static void write(BotEvent event, Writing document) {
    Origins.write(event.origin(), document);
    KINDS.write(event, document);
  }

  static BotEvent read(Reading document) {
    return KINDS.read(Origins.ofBot(document), document);
  }
}
