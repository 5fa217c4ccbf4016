package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.message.Message;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** The objects of {@code imbot.v2.*}, the same in events and answers. */
final class V2Objects {
  private V2Objects() {}

  static Chat chat(Tree chat, DialogId dialog) {
    OptionalLong id = chat.get("id").id();
    OptionalLong owner = chat.get("owner").id();
    return new Chat(
        id.isPresent() ? new ChatId(id.getAsLong()) : Chat.at(dialog).id(),
        dialog,
        chat.get("name").text(),
        Chats.type(dialog, chat.get("type"), chat.get("messageType")),
        owner.isPresent() ? new UserId(owner.getAsLong()) : null,
        ChatColor.parse(chat.get("color").text()).orElse(null),
        Chats.entity(chat.get("entityType"), chat.get("entityId")),
        chat.get("description").text());
  }

  /** {@code null} where nobody is named. */
  static @Nullable User user(Tree user) {
    OptionalLong id = user.get("id").id();
    return id.isEmpty()
        ? null
        : new User(
            new UserId(id.getAsLong()),
            user.get("name").text(),
            user.get("firstName").text(),
            user.get("lastName").text(),
            user.get("workPosition").text(),
            user.get("type").text(),
            user.get("bot").flag(),
            user.get("connector").flag(),
            user.get("extranet").flag());
  }

  static Message message(Tree message, MessageId id, Chat chat, @Nullable User user, BotId bot) {
    Tree params = message.get("params");
    String text = message.get("text").text();
    return new Message(
        id,
        chat,
        Authors.of(message.get("isSystem"), message.get("authorId"), user, bot),
        Mention.cut(text, bot),
        MessageFiles.of(params, text),
        Chats.reply(params, message));
  }
}
