package io.imbot4j.domain;

/**
 * The number of a message, unique within its portal.
 *
 * @param value above zero
 */
public record MessageId(long value) {
  /**
   * @throws IllegalArgumentException if {@code value} is not above zero
   */
  public MessageId {
    if (value <= 0) {
      throw new IllegalArgumentException("message id is " + value + ", the platform counts from 1");
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
