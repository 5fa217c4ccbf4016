package io.imbot4j.domain.bot;

import org.jspecify.annotations.Nullable;

/**
 * Which bots of {@code imbot.v2.*} to list. Immutable.
 *
 * @param type {@code null} for all
 * @param limit at least 1, {@code null} for the portal's own
 * @param offset how many to pass over
 */
public record BotFilter(@Nullable BotType type, @Nullable Integer limit, int offset) {
  /** All, from the first. */
  public static final BotFilter ALL = new BotFilter(null, null, 0);

  /**
   * @throws IllegalArgumentException if the limit is below 1, or the offset below 0
   */
  public BotFilter {
    if (limit != null && limit < 1) {
      throw new IllegalArgumentException("limit " + limit + " is below 1");
    }
    if (offset < 0) {
      throw new IllegalArgumentException("offset " + offset + " is below 0");
    }
  }

  /** Those of one type. */
  public static BotFilter of(BotType type) {
    return new BotFilter(type, null, 0);
  }

  /** At most so many. */
  public BotFilter limit(int most) {
    return new BotFilter(type, most, offset);
  }

  /** Passing over so many. */
  public BotFilter from(int first) {
    return new BotFilter(type, limit, first);
  }
}
