package io.imbot4j.port;

import java.time.Duration;

/**
 * How fast a portal may be called from one address. Immutable.
 *
 * <p>Each request is a drop into a leaky bucket; over its brim the portal answers {@code
 * QUERY_LIMIT_EXCEEDED}. Apart from that, each method may run only so long for one application or
 * webhook within ten minutes; beyond that it answers {@code OPERATION_TIME_LIMIT}. A {@code batch}
 * is one request, and each call in it runs as long as it would alone.
 *
 * @param depth how many requests may come at once, from 1
 * @param drop how long one request takes to leak away, above zero
 * @param operating how long a method may run within ten minutes; zero for any time
 * @param sideBySide how many requests may be under way at once, from 1: as many for replies, and as
 *     many for bulk
 * @see <a href="https://apidocs.bitrix24.com/limits.html">REST API limits</a>
 */
public record Pace(int depth, Duration drop, Duration operating, int sideBySide) {
  /** Most plans: 50 at once, then 2 a second; 420 seconds a method, which all portals allow. */
  public static final Pace STANDARD =
      new Pace(50, Duration.ofMillis(500), Duration.ofMinutes(7), 8);

  /** The Enterprise plan: 250 at once, then 5 a second; 420 seconds a method. */
  public static final Pace ENTERPRISE =
      new Pace(250, Duration.ofMillis(200), STANDARD.operating, 8);

  /**
   * @throws IllegalArgumentException if a call could never be made
   */
  public Pace {
    if (depth < 1 || drop.isZero() || drop.isNegative() || sideBySide < 1) {
      throw new IllegalArgumentException(
          "pace of depth %d, drop %s and %d side by side; all must be above zero"
              .formatted(depth, drop, sideBySide));
    }
    if (operating.isNegative()) {
      throw new IllegalArgumentException(
          "a method cannot run for " + operating + "; give zero for any time");
    }
  }

  /** The same where a method may run for another time within ten minutes; zero for any time. */
  public Pace withOperating(Duration other) {
    return new Pace(depth, drop, other, sideBySide);
  }

  /** The same with as many requests at once, and a second after that, as another allows. */
  public Pace withRequestsOf(Pace other) {
    return new Pace(other.depth, other.drop, operating, sideBySide);
  }

  /** The same with another number of requests under way at once. */
  public Pace withSideBySide(int other) {
    return new Pace(depth, drop, operating, other);
  }
}
