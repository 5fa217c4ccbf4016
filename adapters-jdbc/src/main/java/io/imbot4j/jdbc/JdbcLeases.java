package io.imbot4j.jdbc;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.Lease;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Leases among all nodes of a database, by the database's clock, so that the nodes' clocks need not
 * agree. Safe for use by many threads.
 */
final class JdbcLeases {
  private final Engine engine;
  private final @Nullable InstantSource clock;
  private final String now;

  /**
   * @param clock for tests; {@code null} for the database's
   */
  JdbcLeases(Engine engine, @Nullable InstantSource clock) {
    this.engine = engine;
    this.clock = clock;
    this.now = "coalesce(?, " + engine.dialect().now + ")";
  }

  /**
   * @param bot whose events are to be fetched; 0 for the portal's tokens
   */
  Optional<Lease> lease(PortalId portal, long bot, Duration atMost) {
    String holder = UUID.randomUUID().toString();
    int taken =
        engine.write(
            sql ->
                sql.update(
                    "insert into imbot4j_lease (portal, bot, holder, ends) values (?, ?, ?, ? + "
                        + now
                        + ") on conflict (portal, bot) do update"
                        + " set holder = excluded.holder, ends = excluded.ends"
                        + " where imbot4j_lease.ends <= "
                        + now,
                    portal.value(),
                    bot,
                    holder,
                    atMost.toMillis(),
                    time(),
                    time()));
    return taken == 1 ? Optional.of(new Held(holder)) : Optional.empty();
  }

  private Object time() {
    return clock == null ? Sql.NO_NUMBER : (Object) clock.millis();
  }

  private final class Held implements Lease {
    private final String holder;

    Held(String holder) {
      this.holder = holder;
    }

    @Override
    public boolean extend(Duration atMost) {
      return 1
          == engine.write(
              sql ->
                  sql.update(
                      "update imbot4j_lease set ends = ? + " + now + " where holder = ?",
                      atMost.toMillis(),
                      time(),
                      holder));
    }

    @Override
    public void close() {
      engine.write(sql -> sql.update("delete from imbot4j_lease where holder = ?", holder));
    }
  }
}
