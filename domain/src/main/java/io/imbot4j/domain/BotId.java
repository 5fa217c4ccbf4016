package io.imbot4j.domain;

/**
 * The number of a bot: the {@code botId} of every call, and the id of the user the bot is.
 *
 * @param value above zero
 */
public record BotId(long value) {
  /**
   * @throws IllegalArgumentException if {@code value} is not above zero
   */
  public BotId {
    if (value <= 0) {
      throw new IllegalArgumentException("bot id is " + value + ", the platform counts from 1");
    }
  }

  /** The bot as a user: a bot has one number for both. */
  public UserId user() {
    return new UserId(value);
  }

  @Override
  public String toString() {
    return Long.toString(value);
  }
}
