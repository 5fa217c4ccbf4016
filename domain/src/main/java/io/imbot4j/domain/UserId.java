package io.imbot4j.domain;

/**
 * The number of a user of one portal; people and bots share one count.
 *
 * @param value above zero
 */
public record UserId(long value) {
  /**
   * @throws IllegalArgumentException if {@code value} is not above zero
   */
  public UserId {
    if (value <= 0) {
      throw new IllegalArgumentException("user id is " + value + ", the platform counts from 1");
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
