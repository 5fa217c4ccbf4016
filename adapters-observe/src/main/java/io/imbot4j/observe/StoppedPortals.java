package io.imbot4j.observe;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.Health;
import io.imbot4j.port.TurnObserver.PortalResumed;
import io.imbot4j.port.TurnObserver.PortalStopped;
import java.util.LinkedHashMap;
import java.util.Map;

/** Remembers which portals take no calls until somebody acts. Safe for many threads. */
final class StoppedPortals {
  private final Map<PortalId, String> stopped = new LinkedHashMap<>();

  synchronized void add(PortalStopped portal) {
    stopped.put(portal.portal(), String.valueOf(portal.why().getMessage()));
  }

  synchronized void remove(PortalResumed portal) {
    stopped.remove(portal.portal());
  }

  synchronized Health health() {
    return stopped.isEmpty()
        ? Health.up("no portal refuses all calls")
        : Health.degraded(
            stopped.size() + " refuse all calls, first " + stopped.values().iterator().next());
  }
}
