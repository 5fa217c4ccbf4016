package io.imbot4j.jdbc;

import io.imbot4j.port.EventInbox.Backlog;
import java.sql.SQLException;
import java.time.Instant;

/** What waits, counted from keys and indexes alone: no document is read. */
final class BacklogRow {
  private static final long NOTHING = -1;

  private static final String DEPTHS =
      """
      select sum(work), max(work) from (
        select count(*) as work from imbot4j_work where due <= ? group by portal, bot, dialog) lanes""";

  /** An event is as old as its key; where that was forgotten, nothing is known of its age. */
  private static final String SINCE =
      """
      select coalesce(min(case when w.due > 0 then w.due else k.accepted end), -1) from imbot4j_work w
      left join imbot4j_key k
        on w.due = 0 and k.portal = w.portal and k.bot = w.bot and k.event_key = w.event_key
      where w.due <= ?""";

  private BacklogRow() {}

  static Backlog read(Sql sql, Instant now) throws SQLException {
    long millis = now.toEpochMilli();
    int dead = sql.one(row -> row.getInt(1), "select count(*) from imbot4j_dead").orElse(0);
    long since = sql.one(row -> row.getLong(1), SINCE, millis).orElse(NOTHING);
    Instant oldest = since == NOTHING ? null : Instant.ofEpochMilli(since);
    return sql.one(row -> new Backlog(row.getInt(1), row.getInt(2), oldest, dead), DEPTHS, millis)
        .orElseThrow();
  }
}
