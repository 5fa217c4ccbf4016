package io.imbot4j.runtime;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How often a growing reply is shown: once a second, less often where the portal is slow or holds
 * back, and soon again once it does not. Changed by one thread at a time.
 */
final class ReplyPace {
  /** So that a short answer is one message, and the first words of a long one make sense. */
  private static final Duration FIRST = Duration.ofMillis(500);

  private static final Duration SHORTEST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  /** An edit takes one part in so many of the time. */
  private static final int PART = 5;

  private Duration interval = SHORTEST;
  private volatile @Nullable Instant next;

  /** Something to see has come, so the first message is due soon; the second time it is not. */
  void begins(Instant now) {
    if (next == null) {
      next = now.plus(FIRST);
    }
  }

  boolean isDue(Instant now) {
    Instant due = next;
    return due != null && !now.isBefore(due);
  }

  /** What was due has been shown. */
  void shown(Instant started, Instant ended) {
    Duration took = Duration.between(started, ended);
    waits(ended, longer(took.multipliedBy(PART - 1), interval.dividedBy(2)));
  }

  /**
   * What was due has not been shown.
   *
   * @param atLeast how long it makes no sense to try again
   */
  void heldBack(Instant now, Duration atLeast) {
    waits(now, longer(interval.multipliedBy(2), atLeast));
  }

  private void waits(Instant now, Duration asked) {
    Duration length = longer(asked, SHORTEST);
    interval = length.compareTo(LONGEST) < 0 ? length : LONGEST;
    next = now.plus(interval);
  }

  private static Duration longer(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? other : one;
  }
}
