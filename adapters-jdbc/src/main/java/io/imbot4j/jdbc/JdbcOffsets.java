package io.imbot4j.jdbc;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.port.Erased;
import io.imbot4j.port.Lease;
import io.imbot4j.port.OffsetStore;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/** Offsets in {@code imbot4j_offset}. Safe for use by many threads and nodes. */
final class JdbcOffsets implements OffsetStore {
  private final Engine engine;
  private final JdbcLeases leases;

  JdbcOffsets(Engine engine, JdbcLeases leases) {
    this.engine = engine;
    this.leases = leases;
  }

  @Override
  public OptionalLong offset(PortalId portal, BotId bot) {
    Optional<Long> stored =
        engine.read(
            sql ->
                sql.one(
                    row -> row.getLong(1),
                    "select next_event from imbot4j_offset where portal = ? and bot = ?",
                    portal.value(),
                    bot.value()));
    return stored.isPresent() ? OptionalLong.of(stored.get()) : OptionalLong.empty();
  }

  @Override
  public void save(PortalId portal, BotId bot, long offset) {
    if (offset <= 0) {
      throw new IllegalArgumentException(
          "offset " + offset + " is that of an empty queue; store only those above 0");
    }
    engine.write(
        sql ->
            sql.update(
                """
                insert into imbot4j_offset (portal, bot, next_event) values (?, ?, ?)
                on conflict (portal, bot) do update set next_event = excluded.next_event""",
                portal.value(),
                bot.value(),
                offset));
  }

  @Override
  public Optional<Lease> lease(PortalId portal, BotId bot, Duration atMost) {
    return leases.lease(portal, bot.value(), atMost);
  }

  @Override
  public Erased erase(PortalId portal) {
    Erased erased = engine.write(sql -> erase(sql, portal));
    engine.scrub();
    return erased;
  }

  static Erased erase(Sql sql, PortalId portal) throws SQLException {
    String id = portal.value();
    return Erased.of("offsets", sql.update("delete from imbot4j_offset where portal = ?", id))
        .and("leases", sql.update("delete from imbot4j_lease where portal = ? and bot <> 0", id));
  }
}
