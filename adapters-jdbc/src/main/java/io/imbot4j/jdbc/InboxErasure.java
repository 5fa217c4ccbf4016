package io.imbot4j.jdbc;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import io.imbot4j.port.Erased;
import java.sql.SQLException;
import java.util.List;

/** Deletes all that an inbox holds about a portal or a person. */
final class InboxErasure {
  private static final String PORTAL = "portal = ?";

  /** Theirs, or of their private dialogs, which bear their number. */
  private static final String PERSON = "portal = ? and (person = ? or dialog = ?)";

  private InboxErasure() {}

  static Erased erase(Sql sql, PortalId portal) throws SQLException {
    String id = portal.value();
    // The lanes first, which keeps others out of them.
    sql.update("delete from imbot4j_lane where portal = ?", id);
    return common(sql, PORTAL, id)
        .and("keys", sql.update("delete from imbot4j_key where portal = ?", id))
        .and("pauses", sql.update("delete from imbot4j_pause where portal = ?", id));
  }

  static Erased erase(Sql sql, Dialect dialect, PortalId portal, UserId person)
      throws SQLException {
    sql.list(
        row -> true,
        "select 1 from imbot4j_lane where portal = ? order by bot, dialog" + dialect.rowLock,
        portal.value());
    Object[] whose = {portal.value(), person.value(), person.toString()};
    List<LaneKey> lanes =
        sql.list(
            LaneKey::read,
            "select distinct portal, bot, dialog from imbot4j_work where " + PERSON,
            whose);
    Erased erased = common(sql, PERSON, whose);
    for (LaneKey lane : lanes) {
      // A turn on what is erased must store nothing, so nobody holds the lane any more.
      LaneRows.settle(sql, lane, 0);
    }
    return erased;
  }

  private static Erased common(Sql sql, String what, Object... values) throws SQLException {
    String work = "delete from imbot4j_work where " + what;
    sql.update("delete from imbot4j_effect where " + what, values);
    return Erased.of("events", sql.update(work + " and due = 0", values))
        .and("timers", sql.update(work, values))
        .and("conversations", sql.update("delete from imbot4j_conversation where " + what, values))
        .and("failures", sql.update("delete from imbot4j_dead where " + what, values))
        .and("calls in doubt", sql.update("delete from imbot4j_doubt where " + what, values));
  }
}
