package io.imbot4j.runtime;

import java.time.Duration;

/**
 * How fast something goes on, by its later half: a portal takes a burst at first, which says
 * nothing of the rest. Not for several threads at once.
 */
final class Rate {
  private Duration from = Duration.ZERO;
  private Duration half = Duration.ZERO;
  private long doneFrom;
  private long doneHalf;

  /** So much was done after so long. */
  void count(Duration ran, long done) {
    if (ran.compareTo(half.multipliedBy(2)) >= 0 && ran.compareTo(half) > 0) {
      from = half;
      doneFrom = doneHalf;
      half = ran;
      doneHalf = done;
    }
  }

  /** How many a second; 0 at the beginning. */
  double perSecond(Duration ran, long done) {
    double seconds = ran.minus(from).toMillis() / 1000.0;
    return seconds <= 0 ? 0 : (done - doneFrom) / seconds;
  }
}
