package io.imbot4j.wire.stored;

import static io.imbot4j.wire.stored.Spelling.MESSAGE;
import static io.imbot4j.wire.stored.Spelling.MOMENT;
import static io.imbot4j.wire.stored.Spelling.NUMBER;
import static io.imbot4j.wire.stored.Spelling.USER;
import static io.imbot4j.wire.stored.Spelling.word;

import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.chat.ChatReader;
import io.imbot4j.domain.chat.ChatRole;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.EntityLink;
import io.imbot4j.domain.chat.EntityType;
import io.imbot4j.domain.chat.LastViews;

/** The objects in a chat. */
final class ChatParts {
  static final Spelling<ChatRole> ROLE = word(ChatRole::value, ChatRole::new);

  static final Spelling<ChatColor> COLOR = word(ChatColor::hex, ChatParts::color);

  static final Spelling<EntityBinding> ENTITY =
      Spelling.object(
          (entity, writing) -> writing.text("type", entity.type().value()).text("id", entity.id()),
          reading -> new EntityBinding(new EntityType(reading.text("type")), reading.text("id")));

  static final Spelling<EntityLink> LINK =
      Spelling.object(
          (link, writing) ->
              writing
                  .text("type", link.type())
                  .text("url", link.url())
                  .text("id", link.id())
                  .more(link.more()),
          reading ->
              new EntityLink(
                  reading.text("type"), reading.text("url"), reading.text("id"), reading.more()));

  static final Spelling<ChatReader> READER =
      Spelling.object(
          (reader, writing) ->
              writing
                  .put("userId", USER, reader.user())
                  .text("userName", reader.name())
                  .put("messageId", MESSAGE, reader.upTo())
                  .put("date", MOMENT, reader.at())
                  .more(reader.more()),
          reading ->
              new ChatReader(
                  reading.get("userId", USER),
                  reading.text("userName"),
                  reading.find("messageId", MESSAGE),
                  reading.find("date", MOMENT),
                  reading.more()));

  static final Spelling<LastViews> VIEWS =
      Spelling.object(
          (views, writing) ->
              writing
                  .put("messageId", MESSAGE, views.message())
                  .put("firstViewers", PlainValues.LIST, views.viewers())
                  .put("countOfViewers", NUMBER, views.count())
                  .more(views.more()),
          reading ->
              new LastViews(
                  reading.find("messageId", MESSAGE),
                  reading.get("firstViewers", PlainValues.LIST),
                  reading.get("countOfViewers", NUMBER),
                  reading.more()));

  private ChatParts() {}

  private static ChatColor color(String hex) {
    return ChatColor.parse(hex).orElseThrow(() -> new IllegalArgumentException("stands no colour"));
  }
}
