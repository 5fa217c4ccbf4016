package io.imbot4j.domain.message;

import io.imbot4j.domain.User;
import java.util.List;
import java.util.Map;

/**
 * Messages read from a dialog, with whom and what they name. Immutable.
 *
 * @param messages newest first
 * @param users who wrote them
 * @param files the files in them
 * @param replied messages that these answer or forward, where the portal adds them
 * @param more what this version has no name for, such as {@code stickers} and {@code copilot}
 */
public record DialogMessages(
    List<Message> messages,
    List<User> users,
    List<MessageFile> files,
    List<Message> replied,
    Map<String, Object> more) {

  public DialogMessages {
    messages = List.copyOf(messages);
    users = List.copyOf(users);
    files = List.copyOf(files);
    replied = List.copyOf(replied);
    more = Map.copyOf(more);
  }
}
