package io.imbot4j.domain.message;

import io.imbot4j.domain.User;
import java.util.List;

/**
 * Messages around one of them. Immutable.
 *
 * @param messages oldest first
 * @param users those who wrote them, and others the portal describes with them
 * @param hasEarlier whether there are messages before the first
 * @param hasLater whether there are messages after the last
 */
public record MessagePage(
    List<Message> messages, List<User> users, boolean hasEarlier, boolean hasLater) {
  public MessagePage {
    messages = List.copyOf(messages);
    users = List.copyOf(users);
  }
}
