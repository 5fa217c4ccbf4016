package io.imbot4j.port;

import io.imbot4j.domain.PortalId;
import java.time.Duration;

/**
 * The requests to a portal that several nodes behind one address share, because the portal counts
 * them together.
 *
 * <p>A node takes a few at a time, not one for each call, and uses them {@linkplain #GOOD_FOR
 * soon}. What it did not use, because nothing waited any more or because it was killed, comes back
 * by itself at the pace of the portal's bucket. Safe for use by many threads and nodes.
 */
public interface CallBudget {
  /** How long requests may be used that were taken. */
  Duration GOOD_FOR = Duration.ofSeconds(2);

  /**
   * Takes requests to a portal.
   *
   * @param pace what the portal allows to all nodes together; each must say the same
   * @param wanted how many at most, from 1
   * @param kept how many must be left to others, from 0
   * @return how many were taken, from 0
   * @throws StoreException if it is unknown what others took
   */
  int take(PortalId portal, Pace pace, int wanted, int kept);

  /**
   * How much room there is for requests, for whoever keeps a budget.
   *
   * @param emptyIn how long until all that was taken has leaked away; zero or less if it has
   * @return how many may be taken; less than what the portal takes at once by as many as may be
   *     used late, or arrive late
   */
  static int room(Pace pace, Duration emptyIn) {
    long late = ceil(GOOD_FOR.plusSeconds(1), pace.drop());
    long taken = emptyIn.isNegative() ? 0 : ceil(emptyIn, pace.drop());
    return (int) Math.max(0, Math.max(1, pace.depth() - late) - taken);
  }

  private static long ceil(Duration length, Duration drop) {
    return Math.floorDiv(length.toNanos() + drop.toNanos() - 1, drop.toNanos());
  }
}
