package io.imbot4j.wire.pace;

import io.imbot4j.port.Pace;
import java.time.Duration;
import java.time.Instant;

/**
 * The portal's leaky bucket as we believe it to be: never emptier than it is. All who call a portal
 * from one address share one, even at different paces. Safe for many threads, by the clock of one.
 */
public final class Bucket {
  /**
   * How much later a call may arrive than it left; and how late the portal may empty its bucket,
   * which it does once a second.
   */
  private static final Duration LATE = Duration.ofSeconds(1);

  private static final int LONGEST_PAUSE = 4;

  private Instant emptyAt = Instant.MIN;
  private Instant refusedAt = Instant.MIN;
  private int refusals;

  /** It is empty. */
  public Bucket() {}

  static int depth(Pace pace) {
    int leakedOnTheWay = (int) Math.min(pace.depth(), ceil(LATE, pace));
    return Math.max(1, pace.depth() - leakedOnTheWay);
  }

  /** In how many drops a length leaks away; every call asks, and Duration divides slowly. */
  private static long ceil(Duration length, Pace pace) {
    long drop = pace.drop().toNanos();
    return Math.floorDiv(length.toNanos() + drop - 1, drop);
  }

  private static Duration drops(Pace pace, long count) {
    return Duration.ofNanos(Math.multiplyExact(pace.drop().toNanos(), count));
  }

  /** How many requests may go now. */
  synchronized int room(Pace pace, Instant now) {
    int depth = depth(pace);
    return now.isBefore(emptyAt)
        ? (int) (depth - ceil(Duration.between(now, emptyAt), pace))
        : depth;
  }

  /** When there is room for a request and {@code kept} more. */
  synchronized Instant opens(Pace pace, int kept) {
    return emptyAt.equals(Instant.MIN)
        ? emptyAt
        : emptyAt.minus(drops(pace, depth(pace) - kept - 1L));
  }

  /** A request goes, if there is room for it and {@code kept} more. */
  synchronized boolean take(Pace pace, int kept, Instant now) {
    boolean takes = room(pace, now) > kept;
    if (takes) {
      emptyAt = (now.isBefore(emptyAt) ? emptyAt : now).plus(pace.drop());
    }
    return takes;
  }

  /** A request that was to go does not. */
  synchronized void giveBack(Pace pace) {
    emptyAt = emptyAt.minus(pace.drop());
  }

  /** The portal's bucket has another size, and is full at most. */
  synchronized void fit(Pace pace, Instant now) {
    Instant full = now.plus(drops(pace, depth(pace)));
    emptyAt = full.isBefore(emptyAt) ? full : emptyAt;
  }

  /** A request was taken in. */
  synchronized void accepted() {
    refusals = 0;
  }

  /**
   * A request was refused, because others call from the same address: the next goes when a drop has
   * leaked away, then two, four, eight, sixteen.
   *
   * @param sent when it had left; those that left together are one setback
   */
  synchronized void refused(Pace pace, Instant sent, Instant now) {
    if (sent.isBefore(refusedAt)) {
      return;
    }
    Instant full = now.plus(drops(pace, depth(pace) - 1L + (1L << refusals)));
    emptyAt = full.isAfter(emptyAt) ? full : emptyAt;
    refusals = Math.min(LONGEST_PAUSE, refusals + 1);
    refusedAt = now;
  }
}
