package io.imbot4j.wire;

import java.time.Duration;

/** For how long a bot may look busy. */
final class Typing {
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private Typing() {}

  /**
   * In whole seconds, rounded up.
   *
   * @throws IllegalArgumentException if it is not above zero, or longer than the portal takes
   */
  static long seconds(Duration lasting) {
    if (lasting.isZero() || lasting.isNegative() || lasting.compareTo(LONGEST) > 0) {
      throw new IllegalArgumentException(
          "typing lasts " + lasting + ", the portal takes 1 s to 10 min");
    }
    return lasting.plusNanos(999_999_999).toSeconds();
  }
}
