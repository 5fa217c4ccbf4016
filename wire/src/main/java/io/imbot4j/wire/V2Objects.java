package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.message.Message;
import org.jspecify.annotations.Nullable;

/** The objects of {@code imbot.v2.*}, the same in events and answers. */
final class V2Objects {
  private V2Objects() {}

  static Chat chat(Tree chat, DialogId dialog) {
    return ChatObject.read(chat, dialog);
  }

  /** {@code null} where nobody is named. */
  static @Nullable User user(Tree user) {
    return UserObject.read(user);
  }

  static Message message(
      Tree message, MessageId id, Chat chat, @Nullable User user, @Nullable BotId bot) {
    return MessageObject.read(message, id, chat, user, bot);
  }
}
