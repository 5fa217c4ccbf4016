package io.imbot4j.observe;

import io.imbot4j.port.Health;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStatus;
import io.imbot4j.port.PortalStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Looks for portals that cannot be called any more, now and then. For one thread. */
final class LostPortals {
  private static final Duration EVERY = Duration.ofMinutes(5);
  private static final int AT_ONCE = 100;

  private final PortalStore store;
  private final InstantSource clock;
  private @Nullable Health last;
  private Instant looked = Instant.MIN;

  LostPortals(PortalStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * @throws io.imbot4j.port.StoreException if the store cannot be read
   */
  Health health() {
    Instant now = clock.instant();
    Health known = last;
    if (known != null && now.isBefore(looked.plus(EVERY))) {
      return known;
    }
    Health health = look();
    last = health;
    looked = now;
    return health;
  }

  private Health look() {
    int installed = 0;
    int lost = 0;
    String first = "";
    List<Portal> page = store.page(null, AT_ONCE);
    while (!page.isEmpty()) {
      for (Portal portal : page) {
        if (!(portal.status() instanceof PortalStatus.Retired)) {
          installed++;
        }
        if (portal.status() instanceof PortalStatus.AccessLost why) {
          first = lost == 0 ? portal.id() + " since " + why.since() + ": " + why.why() : first;
          lost++;
        }
      }
      page = store.page(page.get(page.size() - 1).id(), AT_ONCE);
    }
    if (lost == 0) {
      return Health.up(installed + " have the application");
    }
    String says = lost + " of " + installed + " cannot be called any more, first " + first;
    return lost == installed ? Health.down(says) : Health.degraded(says);
  }
}
