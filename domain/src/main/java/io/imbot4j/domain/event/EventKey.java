package io.imbot4j.domain.event;

/**
 * Tells two events apart, and two deliveries of one event not: the event's id where it was fetched;
 * the message, the bot and the second where a message was added; else a hash of what it says
 * without its tokens.
 *
 * @param value not blank
 */
public record EventKey(String value) {
  /**
   * @throws IllegalArgumentException if {@code value} is blank
   */
  public EventKey {
    if (value.isBlank()) {
      throw new IllegalArgumentException("event key is blank");
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
