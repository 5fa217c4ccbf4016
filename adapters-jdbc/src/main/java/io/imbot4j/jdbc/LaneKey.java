package io.imbot4j.jdbc;

import io.imbot4j.domain.DialogId;
import io.imbot4j.port.Lane;
import java.sql.ResultSet;
import java.sql.SQLException;

/**
 * A lane as its columns.
 *
 * @param dialog empty for events of no dialog
 */
record LaneKey(String portal, long bot, String dialog) {
  /** A condition that takes the three of them. */
  static final String IS = "portal = ? and bot = ? and dialog = ?";

  static LaneKey of(Lane lane) {
    DialogId dialog = lane.dialog();
    return new LaneKey(
        lane.portal().value(), lane.bot().value(), dialog == null ? "" : dialog.toString());
  }

  static LaneKey read(ResultSet row) throws SQLException {
    return new LaneKey(row.getString("portal"), row.getLong("bot"), row.getString("dialog"));
  }
}
