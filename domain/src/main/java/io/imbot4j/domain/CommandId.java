package io.imbot4j.domain;

/**
 * The number of a registered command.
 *
 * @param value above zero
 */
public record CommandId(long value) {
  /**
   * @throws IllegalArgumentException if {@code value} is not above zero
   */
  public CommandId {
    if (value <= 0) {
      throw new IllegalArgumentException("command id is " + value + ", the platform counts from 1");
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
