package io.imbot4j.runtime;

import io.imbot4j.port.Lane;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How often the bot speaks in one dialog: so many turns at once, then one for each part of the
 * time. A dialog that may speak as often as any other takes no memory. For one thread.
 */
final class DialogRate {
  private final Duration each;
  private final Duration all;

  /** When a dialog may speak as often as any other again; who spoke last is last. */
  private final Map<Lane, Instant> rested = new LinkedHashMap<>();

  /**
   * @param turns how many at once
   * @param per how long it takes until so many may come at once again
   */
  DialogRate(int turns, Duration per) {
    Restraint.requireSome("dialogRate", turns, per);
    each = per.dividedBy(turns);
    all = per;
  }

  /** The longest rest. */
  Duration each() {
    return each;
  }

  /**
   * Counts a turn in which the bot spoke.
   *
   * @return until when the dialog has to rest, {@code null} where it may go on
   */
  @Nullable Instant spoke(Lane lane, Instant now) {
    forget(now);
    Instant before = rested.remove(lane);
    Instant after = (before == null || before.isBefore(now) ? now : before).plus(each);
    rested.put(lane, after);
    Instant next = after.plus(each).minus(all);
    return next.isAfter(now) ? next : null;
  }

  /** Forgets the dialogs that have rested. */
  void forget(Instant now) {
    for (Iterator<Instant> eldest = rested.values().iterator(); eldest.hasNext(); ) {
      if (eldest.next().isAfter(now)) {
        return;
      }
      eldest.remove();
    }
  }

  int dialogs() {
    return rested.size();
  }
}
