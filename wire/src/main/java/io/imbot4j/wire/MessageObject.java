package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.message.Forward;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.MessageBuilder;
import java.util.Map;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;

/**
 * Reads a message, in the spelling of {@code imbot.v2.*} ({@code authorId}) or of {@code im.*}
 * ({@code author_id}), or in both at once. For one message and one thread.
 */
final class MessageObject {
  private final Chat chat;
  private final More more = new More();
  private Tree params = Tree.of(null);
  private Tree system = Tree.of(null);
  private Tree authorId = Tree.of(null);
  private @Nullable MessageId replyTo;
  private String text = "";

  private MessageObject(Chat chat) {
    this.chat = chat;
  }

  /**
   * @param described a user who may be the author, {@code null} where none is described
   * @param bot whom the message was brought to, {@code null} for nobody
   */
  static Message read(
      Tree tree, MessageId id, Chat chat, @Nullable User described, @Nullable BotId bot) {
    return new MessageObject(chat).message(tree, id, described, bot);
  }

  private Message message(Tree tree, MessageId id, @Nullable User described, @Nullable BotId bot) {
    // The author is known only when all entries were seen.
    MessageBuilder said = Message.of(id, chat);
    for (Entries entries = tree.entries(); entries.next(); ) {
      String key = entries.name();
      Tree value = entries.value();
      if (!isSaid(said, key, value) && !isRead(said, key, value)) {
        more.keep(key, value);
      }
    }
    User author = Authors.of(system, authorId, described, bot);
    if (author == null && authorId.id().isPresent()) {
      more.keep("authorId", authorId);
    }
    String cut = bot == null ? text : Mention.cut(text, bot);
    MessageId reply = replyTo == null ? Chats.reply(params) : replyTo;
    return said.author(author)
        .bb(cut)
        .mentioned(!cut.equals(text))
        .replyTo(reply)
        .files(MessageFiles.of(params, text, more))
        .params(hanging(params))
        .more(more.map())
        .build();
  }

  private boolean isSaid(MessageBuilder message, String key, Tree value) {
    switch (key) {
      case "id" -> {}
      case "chatId", "chat_id" -> chatId(key, value);
      case "authorId", "author_id" -> authorId = value;
      case "isSystem", "is_system" -> {
        system = value;
        more.flag(key, value);
      }
      case "date" -> message.date(more.instant(key, value));
      case "text" -> text = more.text(key, value);
      case "uuid" -> message.uuid(more.text(key, value));
      case "forward" -> message.forward(forward(key, value));
      case "params" -> params = value;
      case "replyId", "reply_id" -> replyTo = more.message(key, value);
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean isRead(MessageBuilder message, String key, Tree value) {
    switch (key) {
      case "unread" -> message.unread(more.flag(key, value));
      case "viewed" -> message.viewed(more.flag(key, value));
      case "viewedByOthers", "viewed_by_others" -> message.viewedByOthers(more.flag(key, value));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** The number of the chat is said twice; only where the two differ is it news. */
  private void chatId(String key, Tree value) {
    OptionalLong number = value.id();
    boolean isKnown =
        chat.id() != null && number.isPresent() && number.getAsLong() == chat.id().value();
    if (!isKnown) {
      more.keep(key, value);
    }
  }

  /** The parameters without what a message has a name for. */
  static Map<String, Object> hanging(Tree params) {
    More hanging = new More();
    for (Entries entries = params.entries(); entries.next(); ) {
      String key = entries.name();
      Tree value = entries.value();
      if (!MessageFiles.isKey(key) && !key.equals("REPLY_ID") && !key.equals("replyId")) {
        hanging.keep(key, value);
      }
    }
    return hanging.map();
  }

  private @Nullable Forward forward(String name, Tree forward) {
    if (!(forward.raw() instanceof Map<?, ?>) || forward.isAbsent()) {
      more.keep(name, forward);
      return null;
    }
    More rest = new More();
    for (Entries entries = forward.entries(); entries.next(); ) {
      switch (entries.name()) {
        case "id", "userId", "user_id", "chatId", "chat_id", "date" -> {}
        default -> rest.keep(entries.name(), entries.value());
      }
    }
    Tree user = forward.get("userId").present().orElse(forward.get("user_id"));
    Tree chat = forward.get("chatId").present().orElse(forward.get("chat_id"));
    return new Forward(
        rest.text("id", forward.get("id")),
        rest.user("userId", user),
        rest.chat("chatId", chat),
        rest.instant("date", forward.get("date")),
        rest.map());
  }
}
