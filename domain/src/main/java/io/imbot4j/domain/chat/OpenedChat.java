package io.imbot4j.domain.chat;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.User;
import java.util.List;

/**
 * A chat that was just opened. Immutable.
 *
 * @param id its number
 * @param chat as the portal describes it; only its place where the portal answers with a number
 *     alone ({@code im.chat.add}, {@code imbot.chat.add})
 * @param users those the portal describes with it
 */
public record OpenedChat(ChatId id, Chat chat, List<User> users) {
  public OpenedChat {
    users = List.copyOf(users);
  }

  /** A chat of which the portal told only the number. */
  public static OpenedChat numbered(ChatId id) {
    return new OpenedChat(id, Chat.at(DialogId.of(id)), List.of());
  }

  /** Where to write to it. */
  public DialogId dialog() {
    return DialogId.of(id);
  }
}
