package io.imbot4j.runtime;

import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStatus;
import java.time.Duration;

/** A proven installation beside what is known of the portal. */
record Arrival(Portal proven, Portal known) {
  private static final Duration SLACK = Duration.ofMinutes(5);

  /** What to store: one that comes late or twice must not bring back what is over. */
  Portal toStore() {
    if (known.status() instanceof PortalStatus.Active && isOld()) {
      return known.applicationToken() == null
          ? known.withApplicationToken(proven.applicationToken())
          : known;
    }
    return proven.applicationToken() == null
        ? proven.withApplicationToken(known.applicationToken())
        : proven;
  }

  /**
   * A portal's seconds are compared with our own, and the tokens of an event may be older than it.
   */
  private boolean isOld() {
    return !proven.installed().isAfter(known.installed())
        && proven.tokens().expires().plus(SLACK).isBefore(known.tokens().expires());
  }
}
