package io.imbot4j.jdbc;

import io.imbot4j.domain.User;
import io.imbot4j.port.Work;
import io.imbot4j.wire.stored.StoredEvents;
import io.imbot4j.wire.stored.StoredTimers;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

/**
 * Work as a row of {@code imbot4j_work}.
 *
 * @param due 0 for an event, which is due at once
 * @param person whose it is, 0 for nobody
 */
record WorkRow(LaneKey lane, long due, String key, long person, String document) {
  static WorkRow of(Work work) {
    User by = work.by();
    return new WorkRow(
        LaneKey.of(work.lane()),
        work instanceof Work.Timer timer ? timer.due().toEpochMilli() : 0,
        work.key().value(),
        by == null ? 0 : by.id().value(),
        JsonText.write(
            work instanceof Work.Timer timer
                ? StoredTimers.write(timer)
                : StoredEvents.write(((Work.Event) work).event())));
  }

  /**
   * @throws RuntimeException if the document cannot be read
   */
  static Work read(String document) {
    Map<String, Object> map = JsonText.read(document);
    return StoredTimers.isTimer(map)
        ? StoredTimers.read(map)
        : new Work.Event(StoredEvents.read(map));
  }

  /** Puts it at the end of its lane. */
  void add(Sql sql, long now) throws SQLException {
    long number = LaneRows.add(sql, lane, due == 0 ? now : due);
    sql.update(
        """
        insert into imbot4j_work (portal, bot, dialog, due, number, event_key, person, document)
        values (?, ?, ?, ?, ?, ?, ?, ?)""",
        lane.portal(),
        lane.bot(),
        lane.dialog(),
        due,
        number,
        key,
        person,
        document);
  }

  /** The document of what a lane has to do next. */
  static Optional<String> next(Sql sql, LaneKey lane, long now) throws SQLException {
    return sql.one(
        row -> row.getString(1),
        "select document from imbot4j_work where "
            + LaneKey.IS
            + " and due <= ? order by due, number limit 1",
        lane.portal(),
        lane.bot(),
        lane.dialog(),
        now);
  }

  static void delete(Sql sql, LaneKey lane, String key) throws SQLException {
    sql.update(
        "delete from imbot4j_work where " + LaneKey.IS + " and event_key = ?",
        lane.portal(),
        lane.bot(),
        lane.dialog(),
        key);
  }

  static boolean isThere(Sql sql, LaneKey lane, String key) throws SQLException {
    return sql.one(
            row -> true,
            "select 1 from imbot4j_work where " + LaneKey.IS + " and event_key = ? and due = 0",
            lane.portal(),
            lane.bot(),
            lane.dialog(),
            key)
        .isPresent();
  }
}
