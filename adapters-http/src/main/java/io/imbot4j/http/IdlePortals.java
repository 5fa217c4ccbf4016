package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStatus;
import io.imbot4j.port.PortalStore;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Finds the portals nobody called for so long that their refresh tokens, which live 180 days, would
 * die unused.
 */
final class IdlePortals {
  /** Leaves a month for a platform, a store or a node that is away. */
  private static final Duration IDLE = Duration.ofDays(150);

  private static final int PAGE = 100;

  private final PortalStore store;
  private final InstantSource clock;

  IdlePortals(PortalStore store, InstantSource clock) {
    this.store = store;
    this.clock = clock;
  }

  /**
   * Tells of each of them.
   *
   * @throws io.imbot4j.port.StoreException if the store cannot be reached
   */
  void each(Consumer<Portal> idle) {
    Instant before = clock.instant().minus(IDLE);
    @Nullable PortalId last = null;
    for (List<Portal> page = store.page(last, PAGE);
        !page.isEmpty();
        page = store.page(last, PAGE)) {
      page.stream()
          .filter(portal -> portal.status() instanceof PortalStatus.Active)
          .filter(portal -> portal.tokens().expires().isBefore(before))
          .forEach(idle);
      last = page.get(page.size() - 1).id();
    }
  }
}
