package io.imbot4j.runtime;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.Lease;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStatus;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.StoreException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Stores portals that were proven, one installation of a portal at a time. Safe for threads. */
record ProvenPortals(PortalStore store) {
  private static final int PAGE = 100;
  private static final int TRIES = 50;
  private static final long BETWEEN_TRIES = TimeUnit.MILLISECONDS.toNanos(100);
  private static final Duration LEASE = Duration.ofSeconds(10);

  void keep(Portal proven) {
    if (changed(proven)) {
      return;
    }
    Optional<Lease> lease = lease(proven.id());
    try {
      if (!changed(proven)) {
        store.install(proven);
      }
    } finally {
      lease.ifPresent(ProvenPortals::giveBack);
    }
  }

  private boolean changed(Portal proven) {
    return store.change(proven.id(), known -> Optional.of(new Arrival(proven, known).toStore()));
  }

  /**
   * Waits for others who install this portal for the first time as well; after some seconds it goes
   * on without, since an installation is not told again.
   */
  private Optional<Lease> lease(PortalId id) {
    for (int tries = 0; tries < TRIES; tries++) {
      Optional<Lease> lease = store.lease(id, LEASE);
      if (lease.isPresent()) {
        return lease;
      }
      LockSupport.parkNanos(BETWEEN_TRIES);
    }
    return Optional.empty();
  }

  private static void giveBack(Lease held) {
    try {
      held.close();
    } catch (StoreException gone) {
      // It ends by itself, and what was done under it matters more.
    }
  }

  /** Whether the portal can be called, as is known now. */
  boolean isActive(PortalId portal) {
    return store.reread(portal).filter(ProvenPortals::isActive).isPresent();
  }

  /** Goes through all portals that can be called. */
  void eachActive(Consumer<PortalId> visitor) {
    List<Portal> page = store.page(null, PAGE);
    while (!page.isEmpty()) {
      page.stream().filter(ProvenPortals::isActive).map(Portal::id).forEach(visitor);
      page = store.page(page.get(page.size() - 1).id(), PAGE);
    }
  }

  private static boolean isActive(Portal portal) {
    return portal.status() instanceof PortalStatus.Active;
  }
}
