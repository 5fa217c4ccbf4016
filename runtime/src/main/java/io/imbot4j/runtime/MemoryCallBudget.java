package io.imbot4j.runtime;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.CallBudget;
import io.imbot4j.port.Pace;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.Map;

/** A budget in memory, for whoever calls from one process. Safe for use by many threads. */
public final class MemoryCallBudget implements CallBudget {
  private static final int MANY = 1_000;

  private final Map<PortalId, Instant> emptyAt = new HashMap<>();
  private final InstantSource clock;

  /** Nothing was taken. */
  public MemoryCallBudget() {
    this(InstantSource.system());
  }

  /**
   * Nothing was taken.
   *
   * @param clock says what has come back
   */
  public MemoryCallBudget(InstantSource clock) {
    this.clock = clock;
  }

  @Override
  public synchronized int take(PortalId portal, Pace pace, int wanted, int kept) {
    Instant now = clock.instant();
    if (emptyAt.size() > MANY) {
      emptyAt.values().removeIf(empty -> !now.isBefore(empty));
    }
    Instant empty = emptyAt.getOrDefault(portal, now);
    int room = CallBudget.room(pace, Duration.between(now, empty)) - kept;
    int taken = Math.max(0, Math.min(wanted, room));
    if (taken > 0) {
      Instant from = now.isBefore(empty) ? empty : now;
      emptyAt.put(portal, from.plus(pace.drop().multipliedBy(taken)));
    }
    return taken;
  }
}
