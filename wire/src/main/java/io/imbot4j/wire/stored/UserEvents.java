package io.imbot4j.wire.stored;

import static io.imbot4j.wire.stored.Facts.by;
import static io.imbot4j.wire.stored.Facts.chat;
import static io.imbot4j.wire.stored.Facts.deleted;
import static io.imbot4j.wire.stored.Facts.isAdded;
import static io.imbot4j.wire.stored.Facts.message;
import static io.imbot4j.wire.stored.Facts.reaction;
import static io.imbot4j.wire.stored.Spelling.TEXT;

import io.imbot4j.domain.event.UserEvent;
import io.imbot4j.domain.event.UserEvent.JoinedChat;
import io.imbot4j.domain.event.UserEvent.MessageAdded;
import io.imbot4j.domain.event.UserEvent.MessageDeleted;
import io.imbot4j.domain.event.UserEvent.MessageEdited;
import io.imbot4j.domain.event.UserEvent.ReactionChanged;
import io.imbot4j.domain.event.UserEvent.Unknown;
import io.imbot4j.domain.event.UserOrigin;

/** The events of users, by the names of {@code im.v2.*}. */
final class UserEvents {
  private static final Kinds<UserEvent, UserOrigin> KINDS =
      new Kinds<UserEvent, UserOrigin>()
          .with(
              "ONIMV2MESSAGEADD",
              MessageAdded.class,
              (event, data) -> Facts.write(data, event.message(), event.by()),
              (origin, data) -> new MessageAdded(origin, message(data)))
          .with(
              "ONIMV2MESSAGEUPDATE",
              MessageEdited.class,
              (event, data) -> Facts.write(data, event.message(), event.by()),
              (origin, data) -> new MessageEdited(origin, message(data)))
          .with(
              "ONIMV2MESSAGEDELETE",
              MessageDeleted.class,
              (event, data) -> Facts.write(data, event.message(), event.chat(), event.by()),
              (origin, data) -> new MessageDeleted(origin, deleted(data), chat(data), by(data)))
          .with(
              "ONIMV2JOINCHAT",
              JoinedChat.class,
              (event, data) -> Facts.write(data, event.chat(), event.by()),
              (origin, data) -> new JoinedChat(origin, chat(data), by(data)))
          .with(
              "ONIMV2REACTIONCHANGE",
              ReactionChanged.class,
              (event, data) ->
                  Facts.write(data, event.reaction(), event.added(), event.message(), event.by()),
              (origin, data) ->
                  new ReactionChanged(
                      origin, reaction(data), isAdded(data), message(data), by(data)))
          .with(
              "UNKNOWN",
              Unknown.class,
              (event, data) ->
                  data.put("name", TEXT, event.name()).put("data", PlainValues.MAP, event.data()),
              (origin, data) ->
                  new Unknown(origin, data.get("name", TEXT), data.get("data", PlainValues.MAP)));

  static final Spelling<UserEvent> EVENT =
      Spelling.object(
          (event, document) -> {
            Origins.write(event.origin(), document);
            KINDS.write(event, document);
          },
          document -> KINDS.read(Origins.ofUser(document), document));

  private UserEvents() {}
}
