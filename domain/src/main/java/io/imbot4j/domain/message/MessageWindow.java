package io.imbot4j.domain.message;

import io.imbot4j.domain.MessageId;
import org.jspecify.annotations.Nullable;

/**
 * Which messages of a dialog to read: its latest, or those on one side of a known one. Immutable.
 *
 * @param before only older ones, {@code null} for no such limit
 * @param after only newer ones, {@code null} for no such limit
 * @param limit 1 to {@value #MAX_LIMIT}; unread messages may make a page longer; {@code null} for
 *     the portal's own
 */
public record MessageWindow(
    @Nullable MessageId before, @Nullable MessageId after, @Nullable Integer limit) {

  /** The longest page that can be asked for: {@value}. */
  public static final int MAX_LIMIT = 50;

  /** The latest messages. */
  public static final MessageWindow LATEST = new MessageWindow(null, null, null);

  /**
   * @throws IllegalArgumentException if both sides are given, or the limit is out of range
   */
  public MessageWindow {
    if (before != null && after != null) {
      throw new IllegalArgumentException("before and after exclude each other; give one of them");
    }
    if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
      throw new IllegalArgumentException(
          "limit " + limit + " is out of range; a page holds 1 to " + MAX_LIMIT);
    }
  }

  /** Those older than one. */
  public static MessageWindow before(MessageId message) {
    return new MessageWindow(message, null, null);
  }

  /** Those newer than one. */
  public static MessageWindow after(MessageId message) {
    return new MessageWindow(null, message, null);
  }

  /** At most so many. */
  public MessageWindow limit(int most) {
    return new MessageWindow(before, after, most);
  }
}
