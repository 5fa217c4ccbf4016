package io.imbot4j.domain.notification;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.User;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Some of a user's notifications, newest first. Immutable.
 *
 * @param total how many there are, or how many a search found
 * @param unread how many were not read; 0 from a search, which does not say
 * @param chat the user's notification chat
 * @param users who wrote them
 * @param more what this version has no name for
 */
public record NotificationPage(
    List<Notification> notifications,
    int total,
    int unread,
    @Nullable ChatId chat,
    List<User> users,
    Map<String, Object> more) {

  public NotificationPage {
    notifications = List.copyOf(notifications);
    users = List.copyOf(users);
    more = Map.copyOf(more);
  }
}
