package io.imbot4j.domain;

/**
 * The number of a registered icon, which the platform calls a chat application ({@code APP_ID}).
 *
 * @param value above zero
 */
public record IconId(long value) {
  /**
   * @throws IllegalArgumentException if {@code value} is not above zero
   */
  public IconId {
    if (value <= 0) {
      throw new IllegalArgumentException("icon id is " + value + ", the platform counts from 1");
    }
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
