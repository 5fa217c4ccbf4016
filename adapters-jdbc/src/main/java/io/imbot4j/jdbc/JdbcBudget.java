package io.imbot4j.jdbc;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.CallBudget;
import io.imbot4j.port.Pace;
import java.sql.SQLException;
import java.time.Duration;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * A budget among all nodes of a database, by the database's clock: a row of {@code imbot4j_lease}
 * with bot -1 says when all that was taken has come back. Safe for use by many threads and nodes.
 */
final class JdbcBudget implements CallBudget {
  private static final long ALL_BOTS = -1;

  private final Engine engine;
  private final @Nullable InstantSource clock;

  /**
   * @param clock for tests; {@code null} for the database's
   */
  JdbcBudget(Engine engine, @Nullable InstantSource clock) {
    this.engine = engine;
    this.clock = clock;
  }

  /** The row of a portal as it was locked. */
  private record Level(long emptyAt, long now) {}

  @Override
  public int take(PortalId portal, Pace pace, int wanted, int kept) {
    return engine.write(sql -> take(sql, portal, pace, wanted, kept));
  }

  private int take(Sql sql, PortalId portal, Pace pace, int wanted, int kept) throws SQLException {
    sql.update(
        "insert into imbot4j_lease (portal, bot, holder, ends) values (?, ?, '', 0)"
            + " on conflict (portal, bot) do nothing",
        portal.value(),
        ALL_BOTS);
    Level level = level(sql, portal);
    Duration emptyIn = Duration.ofMillis(level.emptyAt - level.now);
    int taken = Math.max(0, Math.min(wanted, CallBudget.room(pace, emptyIn) - kept));
    long drops = pace.drop().multipliedBy(taken).plusNanos(999_999).toMillis();
    sql.update(
        "update imbot4j_lease set ends = ? where portal = ? and bot = ?",
        Math.max(level.emptyAt, level.now) + drops,
        portal.value(),
        ALL_BOTS);
    return taken;
  }

  /** Who waited for the row sees a time that is too early, and so takes too little. */
  private Level level(Sql sql, PortalId portal) throws SQLException {
    return sql.one(
            row -> new Level(row.getLong(1), clock == null ? row.getLong(2) : clock.millis()),
            "select ends, "
                + engine.dialect().now
                + " from imbot4j_lease where portal = ? and bot = ?"
                + engine.dialect().rowLock,
            portal.value(),
            ALL_BOTS)
        .orElseThrow();
  }
}
