package io.imbot4j.wire;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.History;
import io.imbot4j.domain.chat.NewChat;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes chats to open, bindings to look up and people to bring in. */
final class NewChats {
  private NewChats() {}

  /** As {@code im.chat.add} and {@code imbot.chat.add} take them. */
  static Fields upperCase(NewChat chat, List<UserId> users) {
    EntityBinding binding = chat.binding();
    return new Fields()
        .put("TYPE", chat.open() ? "OPEN" : "CHAT")
        .put("TITLE", chat.title())
        .put("DESCRIPTION", chat.description())
        .put("COLOR", chat.color() == null ? null : chat.color().name())
        .put("MESSAGE", chat.message() == null ? null : chat.message().bb())
        .put("USERS", numbers(users))
        .put("AVATAR", chat.avatar() == null ? null : chat.avatar().base64())
        .put("ENTITY_TYPE", binding == null ? null : binding.type().value())
        .put("ENTITY_ID", binding == null ? null : binding.id());
  }

  /** As {@code imbot.v2.Chat.add} takes them, which knows no binding. */
  static Fields camelCase(NewChat chat) {
    return new Fields()
        .put("title", chat.title())
        .put("description", chat.description())
        .put("color", chat.color() == null ? null : chat.color().v2Name())
        .put("avatar", chat.avatar() == null ? null : chat.avatar().base64())
        .put("userIds", numbers(chat.users()))
        .put("ownerId", chat.owner() == null ? null : chat.owner().value())
        .put("message", chat.message() == null ? null : chat.message().bb());
  }

  static Fields wanted(EntityBinding binding) {
    return new Fields().put("ENTITY_TYPE", binding.type().value()).put("ENTITY_ID", binding.id());
  }

  /** As {@code im.chat.user.add} and {@code imbot.chat.user.add} take whom to bring into a chat. */
  static Fields invited(ChatId chat, List<UserId> users, History history) {
    return new Fields()
        .put("CHAT_ID", chat.value())
        .put("USERS", numbers(users))
        .put("HIDE_HISTORY", YesNo.of(history == History.HIDDEN));
  }

  /** The answer to a look-up: {@code {ID}}, or nothing in one of its spellings. */
  static Optional<ChatId> found(Answer answer) {
    return answer.result().isAbsent() ? Optional.empty() : Optional.of(new ChatId(answer.id("ID")));
  }

  static @Nullable List<Long> numbers(List<UserId> users) {
    return users.isEmpty() ? null : users.stream().map(UserId::value).toList();
  }
}
