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

/** The objects in an event of {@code imbot.*}, which are spread over its {@code PARAMS}. */
final class V1Objects {
  private V1Objects() {}

  static Chat chat(Tree params, DialogId dialog) {
    OptionalLong id = params.get("CHAT_ID").present().orElse(params.get("TO_CHAT_ID")).id();
    OptionalLong owner = params.get("CHAT_AUTHOR_ID").id();
    return new Chat(
        id.isPresent() ? new ChatId(id.getAsLong()) : Chat.at(dialog).id(),
        dialog,
        params.get("CHAT_TITLE").text(),
        Chats.type(dialog, params.get("CHAT_TYPE"), params.get("MESSAGE_TYPE")),
        owner.isPresent() ? new UserId(owner.getAsLong()) : null,
        ChatColor.parse(params.get("CHAT_COLOR").text()).orElse(null),
        Chats.entity(params.get("CHAT_ENTITY_TYPE"), params.get("CHAT_ENTITY_ID")),
        params.get("CHAT_DESCRIPTION").text());
  }

  /** {@code null} where nobody is described: some events leave {@code USER} out. */
  static @Nullable User user(Tree user) {
    OptionalLong id = user.get("ID").id();
    return id.isEmpty()
        ? null
        : new User(
            new UserId(id.getAsLong()),
            user.get("NAME").text(),
            user.get("FIRST_NAME").text(),
            user.get("LAST_NAME").text(),
            user.get("WORK_POSITION").text(),
            "",
            user.get("IS_BOT").flag(),
            user.get("IS_CONNECTOR").flag(),
            user.get("IS_EXTRANET").flag());
  }

  static Message message(Tree params, MessageId id, Chat chat, @Nullable User user, BotId bot) {
    String whole = params.get("MESSAGE_ORIGINAL").text();
    String text = whole.isEmpty() ? said(params, bot) : whole;
    return new Message(
        id,
        chat,
        author(params, user, bot),
        Mention.cut(text, bot),
        MessageFiles.of(params, text),
        Chats.reply(params, params.get("PARAMS")));
  }

  /** What is left of a mention the portal has cut: a comma and blanks. */
  private static String said(Tree params, BotId bot) {
    String text = params.get("MESSAGE").text();
    boolean cut = !params.at("MENTIONED_LIST", bot.toString()).isAbsent();
    return cut ? text.replaceFirst("^[\\s,]+", "") : text;
  }

  static @Nullable User author(Tree params, @Nullable User user, BotId bot) {
    Tree number = params.get("AUTHOR_ID").present().orElse(params.get("FROM_USER_ID"));
    return Authors.of(params.get("SYSTEM"), number, user, bot);
  }
}
