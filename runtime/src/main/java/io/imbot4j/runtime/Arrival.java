package io.imbot4j.runtime;

import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStatus;
import org.jspecify.annotations.Nullable;

/**
 * A proven installation beside what is known of the portal.
 *
 * @param known {@code null} for a new one
 */
record Arrival(Portal proven, @Nullable Portal known) {
  /** What to store: one that comes late or twice must not bring back what is over. */
  Portal toStore() {
    if (known == null) {
      return proven;
    }
    if (isActive() && isOld()) {
      return known.applicationToken() == null
          ? known.withApplicationToken(proven.applicationToken())
          : known;
    }
    return proven.applicationToken() == null
        ? proven.withApplicationToken(known.applicationToken())
        : proven;
  }

  /** Whether the portal can be called without what arrived. */
  boolean isActive() {
    return known != null && known.status() instanceof PortalStatus.Active;
  }

  private boolean isOld() {
    return known != null
        && !proven.installed().isAfter(known.installed())
        && !proven.tokens().expires().isAfter(known.tokens().expires());
  }
}
