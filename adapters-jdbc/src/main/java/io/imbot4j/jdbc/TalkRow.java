package io.imbot4j.jdbc;

import io.imbot4j.domain.UserId;
import io.imbot4j.port.ConversationState;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Map;

/**
 * Where a person is, as a row of {@code imbot4j_conversation}.
 *
 * @param fields as JSON
 * @param asked in milliseconds since 1970
 */
record TalkRow(long person, String conversation, String step, String fields, long asked) {
  static TalkRow of(UserId person, ConversationState state) {
    return new TalkRow(
        person.value(),
        state.conversation(),
        state.step(),
        JsonText.write(state.fields()),
        state.asked().toEpochMilli());
  }

  /** What differs from before. */
  static List<TalkRow> changed(
      Map<UserId, ConversationState> before, Map<UserId, ConversationState> after) {
    return after.entrySet().stream()
        .filter(talk -> !talk.getValue().equals(before.get(talk.getKey())))
        .map(talk -> of(talk.getKey(), talk.getValue()))
        .toList();
  }

  UserId user() {
    return new UserId(person);
  }

  ConversationState state() {
    return new ConversationState(
        conversation, step, JsonText.read(fields), Instant.ofEpochMilli(asked));
  }

  static List<TalkRow> all(Sql sql, LaneKey lane) throws SQLException {
    return sql.list(
        TalkRow::read,
        "select person, conversation, step, fields, asked from imbot4j_conversation where "
            + LaneKey.IS,
        lane.portal(),
        lane.bot(),
        lane.dialog());
  }

  private static TalkRow read(ResultSet row) throws SQLException {
    return new TalkRow(
        row.getLong(1), row.getString(2), row.getString(3), row.getString(4), row.getLong(5));
  }

  void write(Sql sql, LaneKey lane) throws SQLException {
    sql.update(
        """
        insert into imbot4j_conversation
          (portal, bot, dialog, person, conversation, step, fields, asked)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (portal, bot, dialog, person) do update set
          conversation = excluded.conversation, step = excluded.step,
          fields = excluded.fields, asked = excluded.asked""",
        lane.portal(),
        lane.bot(),
        lane.dialog(),
        person,
        conversation,
        step,
        fields,
        asked);
  }

  static void delete(Sql sql, LaneKey lane, UserId person) throws SQLException {
    sql.update(
        "delete from imbot4j_conversation where " + LaneKey.IS + " and person = ?",
        lane.portal(),
        lane.bot(),
        lane.dialog(),
        person.value());
  }
}
