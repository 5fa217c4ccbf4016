package io.imbot4j.domain.notification;

/**
 * What a notification wants of its reader. An open set: an unknown number is kept.
 *
 * @param value the platform's {@code notify_type}
 */
public record NotificationType(int value) {
  /** Waits for a press of one of its buttons. */
  public static final NotificationType CONFIRM = new NotificationType(1);

  /** Comes from a person. */
  public static final NotificationType PERSONAL = new NotificationType(2);

  /** Comes from the portal or an application. */
  public static final NotificationType SYSTEM = new NotificationType(3);
}
