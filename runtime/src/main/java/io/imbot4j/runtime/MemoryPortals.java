package io.imbot4j.runtime;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.Erased;
import io.imbot4j.port.Lease;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Portals in memory: a restart forgets them, and each has to install the application again. */
public final class MemoryPortals implements PortalStore {
  private final ConcurrentSkipListMap<String, Portal> portals = new ConcurrentSkipListMap<>();
  private final MemoryLeases<PortalId> leases;

  /** Knows no portal yet. */
  public MemoryPortals() {
    this(InstantSource.system());
  }

  /**
   * Knows no portal yet.
   *
   * @param clock says when leases end
   */
  public MemoryPortals(InstantSource clock) {
    leases = new MemoryLeases<>(clock);
  }

  @Override
  public Optional<Portal> find(PortalId portal) {
    return Optional.ofNullable(portals.get(portal.value()));
  }

  @Override
  public Optional<Portal> reread(PortalId portal) {
    return find(portal);
  }

  @Override
  public void install(Portal portal) {
    portals.put(portal.id().value(), portal);
  }

  @Override
  public List<Portal> page(@Nullable PortalId after, int most) {
    NavigableMap<String, Portal> rest =
        after == null ? portals : portals.tailMap(after.value(), false);
    return rest.values().stream().limit(most).toList();
  }

  @Override
  public Optional<Lease> lease(PortalId portal, Duration atMost) {
    return leases.lease(portal, atMost);
  }

  @Override
  public Erased erase(PortalId portal) {
    return Erased.of("portals", portals.remove(portal.value()) == null ? 0 : 1)
        .and("leases", leases.erase(portal::equals));
  }

  @Override
  public boolean change(PortalId portal, Function<Portal, Optional<Portal>> to) {
    while (true) {
      Portal known = portals.get(portal.value());
      Optional<Portal> changed = known == null ? Optional.empty() : to.apply(known);
      if (known == null || changed.isEmpty()) {
        return false;
      }
      if (portals.replace(portal.value(), known, changed.get())) {
        return true;
      }
    }
  }
}
