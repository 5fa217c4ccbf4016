package io.imbot4j.jdbc;

import io.imbot4j.port.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;

/**
 * Work that ended in a failure, as a row of {@code imbot4j_dead}.
 *
 * @param died in microseconds since 1970
 */
record DeadRow(LaneKey lane, String key, long person, String document, String failure, long died) {
  private static final String COLUMNS =
      "portal, bot, dialog, event_key, person, document, failure, died";
  private static final String IS = " where portal = ? and bot = ? and event_key = ?";

  void add(Sql sql) throws SQLException {
    sql.update(
        "insert into imbot4j_dead ("
            + COLUMNS
            + ") values (?, ?, ?, ?, ?, ?, ?, ?) on conflict (portal, bot, event_key) do update"
            + " set failure = excluded.failure, died = excluded.died",
        lane.portal(),
        lane.bot(),
        lane.dialog(),
        key,
        person,
        document,
        failure,
        died);
  }

  /** The last ones, oldest first. */
  static List<DeadRow> last(Sql sql, int limit) throws SQLException {
    return sql.list(
        DeadRow::read,
        "select * from (select "
            + COLUMNS
            + " from imbot4j_dead order by died desc, event_key desc limit ?) last"
            + " order by died, event_key",
        (long) limit);
  }

  private static DeadRow read(ResultSet row) throws SQLException {
    return new DeadRow(
        LaneKey.read(row),
        row.getString("event_key"),
        row.getLong("person"),
        row.getString("document"),
        row.getString("failure"),
        row.getLong("died"));
  }

  /**
   * @return whether it was there
   */
  static boolean delete(Sql sql, Work work) throws SQLException {
    return 1
        == sql.update(
            "delete from imbot4j_dead" + IS,
            work.lane().portal().value(),
            work.lane().bot().value(),
            work.key().value());
  }
}
