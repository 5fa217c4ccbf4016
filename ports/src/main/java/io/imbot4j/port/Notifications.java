package io.imbot4j.port;

import io.imbot4j.domain.Text;
import io.imbot4j.domain.notification.NewNotification;
import io.imbot4j.domain.notification.Notification;
import io.imbot4j.domain.notification.NotificationGroup;
import io.imbot4j.domain.notification.NotificationId;
import io.imbot4j.domain.notification.NotificationPage;
import io.imbot4j.domain.notification.NotificationSearch;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Notifications: what shows under the bell, not in a chat.
 *
 * <p>Threads, time and failures as {@link MessengerGateway} promises them; {@code
 * insufficient_scope} where the scope {@code im} is missing.
 */
public interface Notifications {
  /**
   * The same notifications, but those {@link #list} and {@link #search} give with their texts
   * converted by the portal to what its own page shows ({@code CONVERT_TEXT}). Asks the portal
   * nothing.
   */
  Notifications converted();

  /**
   * Notifies somebody in the name of the user ({@code im.notify} with {@code TYPE} {@code USER}).
   *
   * @return empty where that person has turned such notifications off
   * @throws PortalException.Refused {@code WRONG_AUTH_TYPE}: not from a browser's session
   */
  Optional<NotificationId> send(NewNotification notification);

  /**
   * Notifies somebody in the name of the portal ({@code im.notify} with {@code TYPE} {@code
   * SYSTEM}).
   *
   * @return as {@link #send}
   */
  Optional<NotificationId> sendAsSystem(NewNotification notification);

  /**
   * As {@link #send}, by the method of its own ({@code im.notify.personal.add}).
   *
   * @return as {@link #send}
   */
  Optional<NotificationId> addPersonal(NewNotification notification);

  /**
   * As {@link #sendAsSystem}, by the method of its own ({@code im.notify.system.add}).
   *
   * @return as {@link #send}
   */
  Optional<NotificationId> addSystem(NewNotification notification);

  /**
   * The user's notifications, newest first ({@code im.notify.get}).
   *
   * @param after the last one of the page before, {@code null} for the first page
   * @param limit 1 to {@value NotificationSearch#MAX_LIMIT}, {@code null} for the portal's own
   * @throws IllegalArgumentException if the limit is out of range
   */
  NotificationPage list(@Nullable Notification after, @Nullable Integer limit);

  /**
   * Looks through the user's notifications, read ones included ({@code im.notify.history.search}).
   */
  NotificationPage search(NotificationSearch search);

  /** What kinds of notifications there are, by module ({@code im.notify.schema.get}). */
  List<NotificationGroup> groups();

  /**
   * Marks notifications as read ({@code im.notify.read}).
   *
   * @param id this one and all newer ones
   */
  void readFrom(NotificationId id);

  /** Marks this one and all newer ones as unread ({@code im.notify.read}). */
  void unreadFrom(NotificationId id);

  /** Marks one as read ({@code im.notify.read} with {@code ONLY_CURRENT}). */
  void read(NotificationId id);

  /** Marks one as unread ({@code im.notify.read} with {@code ONLY_CURRENT}). */
  void unread(NotificationId id);

  /**
   * Marks these as read, but not those that wait for a press ({@code im.notify.read.list}).
   *
   * @param ids at least one
   */
  void read(List<NotificationId> ids);

  /**
   * Marks these as unread ({@code im.notify.read.list}).
   *
   * @param ids at least one
   */
  void unread(List<NotificationId> ids);

  /**
   * Marks all as read ({@code im.notify.read.all}).
   *
   * @return how many are unread still: those that wait for a press
   */
  int readAll();

  /**
   * Presses a button of a notification ({@code im.notify.confirm}).
   *
   * @param value the button's value, such as {@code Y}
   * @return what the portal says to it, may be nothing
   * @throws PortalException.Refused {@code ID_ERROR}, {@code NOTIFY_VALUE_ERROR}: there is no such
   *     notification or button
   */
  List<String> confirm(NotificationId id, String value);

  /**
   * Answers a notification that takes a quick reply ({@code im.notify.answer}).
   *
   * @return what the portal says to it, may be nothing
   * @throws PortalException.Refused {@code ID_ERROR}: there is no such notification
   */
  List<String> answer(NotificationId id, Text text);

  /**
   * Removes one ({@code im.notify.delete}).
   *
   * @throws PortalException.Refused {@code PARAMS_ERROR}: there is no such notification
   */
  void delete(NotificationId id);

  /** Removes all of the application with a tag ({@code im.notify.delete}). */
  void deleteTagged(String tag);

  /** Removes all of the application with a wider mark ({@code im.notify.delete}). */
  void deleteSubTagged(String subTag);
}
