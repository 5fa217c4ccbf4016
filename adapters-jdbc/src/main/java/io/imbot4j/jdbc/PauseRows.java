package io.imbot4j.jdbc;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.port.EventInbox.Paused;
import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Bots that are paused, in {@code imbot4j_pause}; bot 0 stands for all of a portal. */
final class PauseRows {
  /**
   * Added to what is due while its bot is paused, so that nobody looks through it: 35,000 years.
   */
  private static final long PARKED = 1L << 50;

  private PauseRows() {}

  static int add(Sql sql, PortalId portal, @Nullable BotId bot) throws SQLException {
    return sql.update(
        "insert into imbot4j_pause (portal, bot) values (?, ?) on conflict do nothing",
        portal.value(),
        number(bot));
  }

  /** Brings back what was parked, too. */
  static int delete(Sql sql, PortalId portal, @Nullable BotId bot) throws SQLException {
    int gone =
        sql.update(
            "delete from imbot4j_pause where portal = ? and bot = ?", portal.value(), number(bot));
    unpark(sql, portal.value(), number(bot));
    return gone;
  }

  private static long number(@Nullable BotId bot) {
    return bot == null ? 0 : bot.value();
  }

  static List<Paused> all(Sql sql) throws SQLException {
    return sql.list(
        row -> {
          long bot = row.getLong(2);
          return new Paused(new PortalId(row.getString(1)), bot == 0 ? null : new BotId(bot));
        },
        "select portal, bot from imbot4j_pause order by portal, bot");
  }

  /** Puts what is due of a paused bot where no claim comes by, until it is resumed. */
  static int park(Sql sql, Dialect dialect, LaneKey of, long now) throws SQLException {
    // Whoever resumes it waits for this, and so sees what is to be brought back.
    boolean paused =
        sql.list(
                row -> true,
                "select 1 from imbot4j_pause where portal = ? and bot in (0, ?) order by bot"
                    + dialect.rowLock,
                of.portal(),
                of.bot())
            .contains(true);
    if (!paused) {
      return 0;
    }
    sql.list(
        row -> true,
        "select 1 from imbot4j_lane where portal = ? and bot = ? and due <= ? order by dialog"
            + dialect.rowLock,
        of.portal(),
        of.bot(),
        now);
    return sql.update(
        "update imbot4j_lane set due = due + ? where portal = ? and bot = ? and due <= ?",
        PARKED,
        of.portal(),
        of.bot(),
        now);
  }

  private static void unpark(Sql sql, String portal, long bot) throws SQLException {
    sql.update(
        "update imbot4j_lane set due = due - ? where portal = ? and (? = 0 or bot = ?) and due >= ?",
        PARKED,
        portal,
        bot,
        bot,
        PARKED);
  }
}
