package io.imbot4j.runtime;

import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStatus;

/** A proven installation beside what is known of the portal. */
record Arrival(Portal proven, Portal known) {
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

  private boolean isOld() {
    return !proven.installed().isAfter(known.installed())
        && !proven.tokens().expires().isAfter(known.tokens().expires());
  }
}
