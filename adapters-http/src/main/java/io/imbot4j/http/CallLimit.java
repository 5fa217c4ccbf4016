package io.imbot4j.http;

import java.time.Duration;

/**
 * How many calls a portal takes from one address: a leaky bucket, into which each call is a drop.
 * Over the brim the portal answers {@code QUERY_LIMIT_EXCEEDED}.
 *
 * @param depth how many calls may come at once, from 1
 * @param drop how long one call takes to leak away, above zero
 */
public record CallLimit(int depth, Duration drop) {
  /** Most plans: 50 at once, then 2 a second. */
  public static final CallLimit STANDARD = new CallLimit(50, Duration.ofMillis(500));

  /** The Enterprise plan: 250 at once, then 5 a second. */
  public static final CallLimit ENTERPRISE = new CallLimit(250, Duration.ofMillis(200));

  /**
   * @throws IllegalArgumentException if a call could never be made
   */
  public CallLimit {
    if (depth < 1 || drop.isZero() || drop.isNegative()) {
      throw new IllegalArgumentException(
          "call limit of depth " + depth + " and drop " + drop + "; both must be above zero");
    }
  }

  /**
   * A limit that holds at the portal although calls arrive later than they leave: the portal's
   * bucket begins to leak when the first call arrives, so by then ours must not be ahead of it.
   */
  CallLimit lessWhatLeaksIn(Duration latency) {
    long room = latency.plus(drop).minusNanos(1).dividedBy(drop);
    return new CallLimit((int) Math.max(1, depth - room), drop);
  }
}
