package io.imbot4j.wire.pace;

import io.imbot4j.port.Pace;
import java.time.Duration;
import java.time.Instant;

/** The portal's leaky bucket as we believe it to be: never emptier than it is. */
final class Bucket {
  /**
   * How much later a call may arrive than it left; and how late the portal may empty its bucket,
   * which it does once a second.
   */
  private static final Duration LATE = Duration.ofSeconds(1);

  private static final int LONGEST_PAUSE = 4;

  private final Duration drop;
  private final int depth;
  private Instant emptyAt = Instant.MIN;
  private Instant refusedAt = Instant.MIN;
  private int refusals;

  Bucket(Pace pace) {
    drop = pace.drop();
    int leakedOnTheWay = (int) Math.min(pace.depth(), ceil(LATE));
    depth = Math.max(1, pace.depth() - leakedOnTheWay);
  }

  private long ceil(Duration length) {
    return length.plus(drop).minusNanos(1).dividedBy(drop);
  }

  int depth() {
    return depth;
  }

  /** How many requests may go now. */
  int room(Instant now) {
    return now.isBefore(emptyAt) ? (int) (depth - ceil(Duration.between(now, emptyAt))) : depth;
  }

  /** When there is room for a request and {@code kept} more. */
  Instant opens(int kept) {
    return emptyAt.equals(Instant.MIN)
        ? emptyAt
        : emptyAt.minus(drop.multipliedBy(depth - kept - 1L));
  }

  void add(Instant now) {
    emptyAt = (now.isBefore(emptyAt) ? emptyAt : now).plus(drop);
  }

  /** A request was taken in. */
  void accepted() {
    refusals = 0;
  }

  /**
   * A request was refused, because others call from the same address: the next goes when a drop has
   * leaked away, then two, four, eight, sixteen.
   *
   * @param sent when it had left; those that left together are one setback
   */
  void refused(Instant sent, Instant now) {
    if (sent.isBefore(refusedAt)) {
      return;
    }
    Instant full = now.plus(drop.multipliedBy(depth - 1L + (1L << refusals)));
    emptyAt = full.isAfter(emptyAt) ? full : emptyAt;
    refusals = Math.min(LONGEST_PAUSE, refusals + 1);
    refusedAt = now;
  }
}
