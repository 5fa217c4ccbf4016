package io.imbot4j.domain.notification;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.UserId;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A notification as the portal lists it. Immutable.
 *
 * @param chat the user's notification chat
 * @param author {@code null} for the portal itself
 * @param at {@code null} where the portal did not say
 * @param source which part of the portal sent it
 * @param text with BB codes
 * @param buttons JSON of the buttons that {@code im.notify.confirm} presses, {@code ""} for none
 * @param params what else goes with it, as it came
 * @param more what this version has no name for
 */
public record Notification(
    NotificationId id,
    @Nullable ChatId chat,
    @Nullable UserId author,
    @Nullable Instant at,
    NotificationType type,
    Source source,
    String tag,
    String subTag,
    String title,
    String text,
    boolean read,
    String buttons,
    Map<String, Object> params,
    Map<String, Object> more) {

  public Notification {
    params = Map.copyOf(params);
    more = Map.copyOf(more);
  }

  /**
   * Which part of the portal sent a notification.
   *
   * @param module {@code rest} for an application's
   * @param event the module's name for what happened
   * @param setting the user's setting that turns such ones off, as {@code im.notify.schema.get}
   *     lists it
   */
  public record Source(String module, String event, String setting) {}
}
