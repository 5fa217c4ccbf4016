package io.imbot4j.jdbc;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import io.imbot4j.port.BroadcastId;
import io.imbot4j.port.BroadcastStore;
import io.imbot4j.port.Erased;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;

/** Broadcasts in {@code imbot4j_broadcast}. */
record JdbcBroadcasts(Engine engine) implements BroadcastStore {
  private static final String IS = " where portal = ? and bot = ? and name = ?";

  @Override
  public List<DialogId> intend(BroadcastId broadcast, Collection<DialogId> dialogs) {
    return engine.write(
        sql -> {
          sql.update(
              "insert into imbot4j_broadcast (number, portal, bot, name) values (?, ?, ?, ?)"
                  + " on conflict (portal, bot, name) do nothing",
              ThreadLocalRandom.current().nextLong(),
              broadcast.portal().value(),
              broadcast.bot().value(),
              broadcast.name());
          // Locked, so that nobody erases it before its recipients are there.
          return in(sql, broadcast, engine.dialect().rowLock, List.of(), rows -> rows.add(dialogs));
        });
  }

  @Override
  public List<DialogId> intendAgain(BroadcastId broadcast, Collection<DialogId> dialogs) {
    return engine.write(sql -> in(sql, broadcast, "", List.of(), rows -> rows.reopen(dialogs)));
  }

  @Override
  public void ended(BroadcastId broadcast, Map<DialogId, Outcome> outcomes) {
    if (outcomes.containsValue(new InDoubt())) {
      throw new IllegalArgumentException("being in doubt is no outcome; leave the dialog out");
    }
    engine.write(
        sql ->
            in(
                sql,
                broadcast,
                "",
                false,
                rows -> {
                  rows.end(outcomes);
                  return true;
                }));
  }

  @Override
  public int forget(BroadcastId broadcast, Collection<DialogId> dialogs) {
    return engine.write(sql -> in(sql, broadcast, "", 0, rows -> rows.delete(dialogs)));
  }

  @Override
  public Optional<Outcome> outcome(BroadcastId broadcast, DialogId dialog) {
    return engine.read(
        sql -> in(sql, broadcast, "", Optional.empty(), rows -> rows.outcome(dialog)));
  }

  @Override
  public List<Recipient> refused(BroadcastId broadcast, @Nullable DialogId after, int limit) {
    return page(broadcast, "code is not null", after, limit);
  }

  @Override
  public List<Recipient> inDoubt(BroadcastId broadcast, @Nullable DialogId after, int limit) {
    return page(broadcast, "code is null", after, limit);
  }

  private List<Recipient> page(
      BroadcastId broadcast, String which, @Nullable DialogId after, int limit) {
    return engine.read(
        sql -> in(sql, broadcast, "", List.of(), rows -> rows.page(which, after, limit)));
  }

  /** Does something about the recipients of a broadcast, if it is there. */
  private static <T> T in(
      Sql sql, BroadcastId broadcast, String lock, T none, RecipientUnit<T> unit)
      throws SQLException {
    Optional<RecipientRows> rows =
        sql.one(
            row -> new RecipientRows(sql, row.getLong(1)),
            "select number from imbot4j_broadcast" + IS + lock,
            broadcast.portal().value(),
            broadcast.bot().value(),
            broadcast.name());
    return rows.isEmpty() ? none : unit.run(rows.get());
  }

  /** What is done in a transaction about the recipients of a broadcast. */
  @FunctionalInterface
  private interface RecipientUnit<T> {
    T run(RecipientRows rows) throws SQLException;
  }

  @Override
  public Erased erase(BroadcastId broadcast) {
    return erased(
        sql ->
            erase(
                sql,
                engine.dialect(),
                IS,
                broadcast.portal().value(),
                broadcast.bot().value(),
                broadcast.name()));
  }

  @Override
  public Erased erase(PortalId portal) {
    return erased(sql -> erase(sql, engine.dialect(), portal));
  }

  @Override
  public Erased erase(PortalId portal, UserId person) {
    return erased(sql -> erase(sql, portal, person));
  }

  private Erased erased(Engine.Unit<Erased> erasing) {
    Erased erased = engine.write(erasing);
    engine.scrub();
    return erased;
  }

  static Erased erase(Sql sql, Dialect dialect, PortalId portal) throws SQLException {
    return erase(sql, dialect, " where portal = ?", portal.value());
  }

  private static Erased erase(Sql sql, Dialect dialect, String which, Object... values)
      throws SQLException {
    List<RecipientRows> all =
        sql.list(
            row -> new RecipientRows(sql, row.getLong(1)),
            "select number from imbot4j_broadcast" + which + " order by number" + dialect.rowLock,
            values);
    int recipients = 0;
    for (RecipientRows each : all) {
      recipients += each.deleteAll();
    }
    sql.update("delete from imbot4j_broadcast" + which, values);
    return Erased.of("recipients", recipients);
  }

  /** Their private dialogs bear their number. */
  static Erased erase(Sql sql, PortalId portal, UserId person) throws SQLException {
    return Erased.of(
        "recipients",
        sql.update(
            "delete from imbot4j_recipient where dialog = ? and broadcast in"
                + " (select number from imbot4j_broadcast where portal = ?)",
            person.toString(),
            portal.value()));
  }
}
