package io.imbot4j.jdbc;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.Erased;
import io.imbot4j.port.Lease;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStore;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Portals in {@code imbot4j_portal}. Safe for use by many threads and nodes. */
final class JdbcPortals implements PortalStore {
  private static final String SELECT = "select * from imbot4j_portal where portal = ?";

  private final Engine engine;
  private final PortalRows rows;
  private final JdbcLeases leases;
  private final PortalCache cache;

  JdbcPortals(Engine engine, PortalRows rows, JdbcLeases leases, PortalCache cache) {
    this.engine = engine;
    this.rows = rows;
    this.leases = leases;
    this.cache = cache;
  }

  @Override
  public Optional<Portal> find(PortalId portal) {
    return cache.find(portal, () -> read(portal));
  }

  @Override
  public Optional<Portal> reread(PortalId portal) {
    cache.changed(portal);
    return find(portal);
  }

  private Optional<Portal> read(PortalId portal) {
    return engine.read(sql -> sql.one(rows::read, SELECT, portal.value()));
  }

  @Override
  public void install(Portal portal) {
    written(
        portal.id(),
        sql -> {
          rows.write(sql, portal);
          return true;
        });
  }

  @Override
  public List<Portal> page(@Nullable PortalId after, int most) {
    return engine.read(
        sql ->
            sql.list(
                rows::read,
                "select * from imbot4j_portal where portal > ? order by portal limit ?",
                after == null ? "" : after.value(),
                (long) most));
  }

  @Override
  public Optional<Lease> lease(PortalId portal, Duration atMost) {
    return leases.lease(portal, 0, atMost);
  }

  @Override
  public Erased erase(PortalId portal) {
    Erased erased = written(portal, sql -> erase(sql, portal));
    engine.scrub();
    return erased;
  }

  static Erased erase(Sql sql, PortalId portal) throws SQLException {
    String id = portal.value();
    return Erased.of("portals", sql.update("delete from imbot4j_portal where portal = ?", id))
        .and("leases", sql.update("delete from imbot4j_lease where portal = ? and bot = 0", id));
  }

  @Override
  public boolean change(PortalId portal, Function<Portal, Optional<Portal>> to) {
    String query = SELECT + engine.dialect().rowLock;
    return written(
        portal,
        sql -> {
          Optional<Portal> changed = sql.one(rows::read, query, portal.value()).flatMap(to);
          if (changed.isPresent()) {
            rows.write(sql, changed.get());
          }
          return changed.isPresent();
        });
  }

  /** Writes; the portal is read anew even where it is unknown whether it was changed. */
  <T> T written(PortalId portal, Engine.Unit<T> unit) {
    try {
      return engine.write(unit);
    } finally {
      cache.changed(portal);
    }
  }
}
