package io.imbot4j.domain;

/**
 * The bare number of a chat, {@code 5} of {@code chat5}.
 *
 * @param value above zero
 */
public record ChatId(long value) {
  /**
   * @throws IllegalArgumentException if {@code value} is not above zero
   */
  public ChatId {
    if (value <= 0) {
      throw new IllegalArgumentException("chat id is " + value + ", the platform counts from 1");
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
