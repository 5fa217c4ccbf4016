package io.imbot4j.wire.stored;

import static io.imbot4j.wire.stored.Spelling.MESSAGE;
import static io.imbot4j.wire.stored.Spelling.word;

import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.Reaction;
import org.jspecify.annotations.Nullable;

/** What events of bots and of users tell alike: where something happened, to what, and by whom. */
final class Facts {
  private static final Spelling<Reaction> REACTION = word(Reaction::value, Reaction::new);

  private Facts() {}

  static void write(Writing data, Chat chat, @Nullable User by) {
    data.put("chat", Chats.CHAT_OBJECT, chat).put("user", Users.USER, by);
  }

  static void write(Writing data, MessageId deleted, Chat chat, @Nullable User by) {
    write(data.put("messageId", MESSAGE, deleted), chat, by);
  }

  static void write(Writing data, Message message, @Nullable User by) {
    Messages.write(data.object("message"), message, by);
    write(data, message.chat(), by);
  }

  static void write(
      Writing data, Reaction reaction, boolean added, Message message, @Nullable User by) {
    write(data.put("reaction", REACTION, reaction).flag("added", added), message, by);
  }

  static Chat chat(Reading data) {
    return data.get("chat", Chats.CHAT_OBJECT);
  }

  static @Nullable User by(Reading data) {
    return data.find("user", Users.USER);
  }

  static MessageId deleted(Reading data) {
    return data.get("messageId", MESSAGE);
  }

  static Message message(Reading data) {
    return Messages.read(data.object("message"), chat(data), by(data));
  }

  static Reaction reaction(Reading data) {
    return data.get("reaction", REACTION);
  }

  static boolean isAdded(Reading data) {
    return data.flag("added");
  }
}
