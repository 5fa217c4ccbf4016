package io.imbot4j.domain.notification;

/** The portal's number for a notification. Immutable. */
public record NotificationId(long value) {
  /**
   * @throws IllegalArgumentException if {@code value} is not above zero
   */
  public NotificationId {
    if (value < 1) {
      throw new IllegalArgumentException(
          "notification id " + value + " is not above zero; take it from what the portal answered");
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
