package io.imbot4j.domain.message;

import io.imbot4j.domain.MessageId;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What to look for among the messages of a chat; nothing set finds the latest. Immutable.
 *
 * @param text at least {@value #MIN_TEXT} characters, {@code null} for any
 * @param day a moment of the day they were written on
 * @param from not before
 * @param to not after
 * @param oldestFirst whether the oldest comes first
 * @param beyond where to go on: only past this one, {@code null} for the first page
 * @param limit 1 to {@value #MAX_LIMIT}, {@code null} for the portal's own
 */
public record MessageSearch(
    @Nullable String text,
    @Nullable OffsetDateTime day,
    @Nullable OffsetDateTime from,
    @Nullable OffsetDateTime to,
    boolean oldestFirst,
    @Nullable MessageId beyond,
    @Nullable Integer limit) {

  /** The shortest text the portal searches for, in characters: {@value}. */
  public static final int MIN_TEXT = 3;

  /** The longest page: {@value}. */
  public static final int MAX_LIMIT = 200;

  /** The latest messages. */
  public static final MessageSearch LATEST =
      new MessageSearch(null, null, null, null, false, null, null);

  /**
   * @throws IllegalArgumentException if the text is too short, or the limit out of range
   */
  public MessageSearch {
    if (text != null && text.strip().length() < MIN_TEXT) {
      throw new IllegalArgumentException(
          "search text \"" + text + "\" is shorter than " + MIN_TEXT + " characters");
    }
    if (limit != null && (limit < 1 || limit > MAX_LIMIT)) {
      throw new IllegalArgumentException(
          "limit " + limit + " is out of range; a page holds 1 to " + MAX_LIMIT);
    }
  }

  /** Those with a text in them. */
  public static MessageSearch text(String text) {
    return new MessageSearch(text, null, null, null, false, null, null);
  }

  /** Of one day. */
  public MessageSearch on(OffsetDateTime moment) {
    return new MessageSearch(text, moment, from, to, oldestFirst, beyond, limit);
  }

  /** Not before a moment. */
  public MessageSearch since(OffsetDateTime moment) {
    return new MessageSearch(text, day, moment, to, oldestFirst, beyond, limit);
  }

  /** Not after a moment. */
  public MessageSearch until(OffsetDateTime moment) {
    return new MessageSearch(text, day, from, moment, oldestFirst, beyond, limit);
  }

  /** The oldest first. */
  public MessageSearch fromTheOldest() {
    return new MessageSearch(text, day, from, to, true, beyond, limit);
  }

  /** Going on behind the last message of the page before. */
  public MessageSearch beyond(MessageId last) {
    return new MessageSearch(text, day, from, to, oldestFirst, last, limit);
  }

  /** At most so many. */
  public MessageSearch limit(int most) {
    return new MessageSearch(text, day, from, to, oldestFirst, beyond, most);
  }
}
