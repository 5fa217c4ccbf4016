package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.CallBudget;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.wire.pace.Wish;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Takes requests out of a budget that nodes share, a few at a time. Guarded by the lock of its
 * pacing, but for {@link #take}, which may wait.
 */
final class Refill {
  private static final Duration BUDGET_GONE = Duration.ofSeconds(5);

  private final PortalId portal;
  private final @Nullable CallBudget budget;
  private final TurnObserver observer;
  private boolean asking;
  private boolean gone;
  private Instant next = Instant.MIN;

  /**
   * @param budget {@code null} where nothing is shared
   * @param observer is told once when the budget cannot be reached
   */
  Refill(PortalId portal, @Nullable CallBudget budget, TurnObserver observer) {
    this.portal = portal;
    this.budget = budget;
    this.observer = observer;
  }

  /**
   * What was given.
   *
   * @param failure why nothing is known of the others; then each goes on as if it were alone
   */
  record Granted(int requests, Instant until, @Nullable RuntimeException failure) {}

  boolean isDue(Instant now) {
    return budget != null && !asking && !now.isBefore(next);
  }

  /** When it is due again, if that is known; may be past. */
  Instant next() {
    return next;
  }

  void begins() {
    asking = true;
  }

  /** Asks the budget, and waits as long as that takes. */
  Granted take(Wish wish, Instant now) {
    try {
      int taken =
          budget == null ? 0 : budget.take(portal, wish.pace(), wish.requests(), wish.kept());
      return new Granted(taken, now.plus(CallBudget.GOOD_FOR), null);
    } catch (RuntimeException failure) {
      return new Granted(Integer.MAX_VALUE, now.plus(BUDGET_GONE), failure);
    }
  }

  void ends(Granted granted, Wish wish, Instant now) {
    asking = false;
    next = granted.requests() < wish.requests() ? now.plus(wish.pace().drop()) : now;
    if (granted.failure() != null && !gone) {
      observer.saw(
          new TurnObserver.Trouble(
              "the budget of portal " + portal + " cannot be shared; this node calls as if alone",
              granted.failure()));
    }
    gone = granted.failure() != null;
  }
}
