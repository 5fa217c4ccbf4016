package io.imbot4j.jdbc;

import java.sql.SQLException;
import java.util.Optional;

/**
 * Lanes with something to do, in {@code imbot4j_lane}. Whoever changes what a lane has to do locks
 * its row first, so that nobody looks at half of a change.
 */
final class LaneRows {
  /** Stands for the claim of a lane that rests: no claim has this epoch. */
  private static final long RESTS = -1;

  private static final String PAUSED =
      "exists (select 1 from imbot4j_pause p where p.portal = l.portal and p.bot in (0, l.bot))";

  private static final String FIRST_DUE =
      "select portal, bot, dialog, "
          + PAUSED
          + " as paused from imbot4j_lane l where l.due <= ? order by l.due limit 1";

  private static final String CLAIMABLE =
      "from imbot4j_lane l where l.due <= ? and not " + PAUSED + " order by l.due limit 1";

  private LaneRows() {}

  /**
   * Says that a lane has work from then on, and locks it.
   *
   * @return the number of that work
   */
  static long add(Sql sql, LaneKey lane, long due) throws SQLException {
    return sql.one(
            row -> row.getLong(1),
            """
            insert into imbot4j_lane (portal, bot, dialog, epoch, due, last_number)
            values (?, ?, ?, 0, ?, 1)
            on conflict (portal, bot, dialog) do update set
              last_number = imbot4j_lane.last_number + 1,
              due = case when imbot4j_lane.epoch = 0 and imbot4j_lane.due > excluded.due
                then excluded.due else imbot4j_lane.due end
            returning last_number""",
            lane.portal(),
            lane.bot(),
            lane.dialog(),
            due)
        .orElseThrow();
  }

  /** The lane that is due first. */
  static Optional<Due> firstDue(Sql sql, long now) throws SQLException {
    return sql.one(row -> new Due(LaneKey.read(row), row.getBoolean("paused")), FIRST_DUE, now);
  }

  /**
   * A lane that is due.
   *
   * @param paused whether its bot is paused
   */
  record Due(LaneKey lane, boolean paused) {}

  /** Holds the lane that has waited longest. */
  static Optional<LaneKey> claim(Sql sql, Dialect dialect, long now, long epoch, long end)
      throws SQLException {
    return sql.one(
        LaneKey::read,
        "update imbot4j_lane set epoch = ?, due = ? where (portal, bot, dialog) ="
            + " (select l.portal, l.bot, l.dialog "
            + CLAIMABLE
            + dialect.skipLocked
            + ") returning portal, bot, dialog",
        epoch,
        end,
        now);
  }

  /**
   * @return whether it is held by this claim
   */
  static boolean prolong(Sql sql, LaneKey lane, long epoch, long end) throws SQLException {
    return 1
        == sql.update(
            "update imbot4j_lane set due = ? where " + LaneKey.IS + " and epoch = ?",
            end,
            lane.portal(),
            lane.bot(),
            lane.dialog(),
            epoch);
  }

  /** Lets nobody hold it until then, whatever comes meanwhile. */
  static void rest(Sql sql, LaneKey lane, long until) throws SQLException {
    sql.update(
        "update imbot4j_lane set epoch = ?, due = ? where " + LaneKey.IS,
        RESTS,
        until,
        lane.portal(),
        lane.bot(),
        lane.dialog());
  }

  /**
   * Locks a lane and lets it go; {@link #settle} or {@link #rest} has to follow.
   *
   * @return whether it was held by this claim
   */
  static boolean free(Sql sql, LaneKey lane, long epoch) throws SQLException {
    return 1
        == sql.update(
            "update imbot4j_lane set epoch = 0 where " + LaneKey.IS + " and epoch = ?",
            lane.portal(),
            lane.bot(),
            lane.dialog(),
            epoch);
  }

  /** Says when a lane has something to do next, by what it has; an idle one goes. */
  static void settle(Sql sql, LaneKey lane, long now) throws SQLException {
    Optional<Long> next =
        sql.one(
            row -> row.getLong(1),
            "select due from imbot4j_work where " + LaneKey.IS + " order by due limit 1",
            lane.portal(),
            lane.bot(),
            lane.dialog());
    if (next.isEmpty()) {
      sql.update(
          "delete from imbot4j_lane where " + LaneKey.IS, lane.portal(), lane.bot(), lane.dialog());
    } else {
      sql.update(
          "update imbot4j_lane set epoch = 0, due = ? where " + LaneKey.IS,
          Math.max(next.get(), now),
          lane.portal(),
          lane.bot(),
          lane.dialog());
    }
  }
}
