package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.message.Forwarded;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.MessagePage;
import io.imbot4j.domain.message.ReadState;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/** What {@code imbot.v2.Chat.Message.*} answer around the messages themselves. */
final class V2Pages {
  private V2Pages() {}

  static Forwarded forwarded(Tree result) {
    Map<String, MessageId> byUuid = new LinkedHashMap<>();
    result.get("uuidMap").map().forEach((uuid, id) -> byUuid.put(uuid, required(id)));
    return new Forwarded(messageId(result.get("id")), byUuid);
  }

  static ReadState readState(Tree result) {
    return new ReadState(
        new ChatId(result.get("chatId").number().orElse(0)),
        messageId(result.get("lastId")),
        (int) result.get("counter").number().orElse(0),
        result.get("viewedMessages").list().stream().map(V2Pages::required).toList());
  }

  /** One message with who wrote it. */
  static Message message(Tree result, BotId bot) {
    return message(result.get("message"), UserObject.read(result.get("user")), bot);
  }

  static MessagePage page(Tree result, BotId bot) {
    List<User> users = UserObject.list(result.get("users"));
    List<Message> messages =
        Answer.readable(
            result.get("messages"), message -> message(message, author(message, users), bot));
    return new MessagePage(
        messages, users, result.get("hasPrevPage").flag(), result.get("hasNextPage").flag());
  }

  private static @Nullable User author(Tree message, List<User> users) {
    OptionalLong author = message.get("authorId").id();
    return users.stream()
        .filter(user -> author.isPresent() && user.id().value() == author.getAsLong())
        .findFirst()
        .orElse(null);
  }

  /** The portal names the chat by its number, be it private or not. */
  private static Message message(Tree message, @Nullable User author, BotId bot) {
    Chat chat = Chat.at(DialogId.of(new ChatId(message.get("chatId").number().orElse(0))));
    return MessageObject.read(message, required(message.get("id")), chat, author, bot);
  }

  private static MessageId required(Tree id) {
    return new MessageId(id.number().orElse(0));
  }

  private static @Nullable MessageId messageId(Tree id) {
    return id.id().isPresent() ? required(id) : null;
  }
}
