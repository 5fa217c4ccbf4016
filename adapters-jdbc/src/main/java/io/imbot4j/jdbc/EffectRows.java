package io.imbot4j.jdbc;

import io.imbot4j.port.EffectJournal.Effect;
import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.Work;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;

/** What one turn does to its portal, in {@code imbot4j_effect}. */
record EffectRows(LaneKey lane, String key, long person, long epoch) {
  private static final String IS = " where portal = ? and bot = ? and event_key = ?";

  /** Only while the claim holds its lane. */
  private static final String HELD =
      "exists (select 1 from imbot4j_lane where " + LaneKey.IS + " and epoch = ?)";

  static EffectRows of(Claim claim) {
    Work work = claim.work();
    long person = work.by() == null ? 0 : work.by().id().value();
    return new EffectRows(LaneKey.of(work.lane()), work.key().value(), person, claim.epoch());
  }

  List<Effect> all(Sql sql) throws SQLException {
    return sql.list(
        EffectRows::effect,
        "select ordinal, method, content, answer from imbot4j_effect" + IS,
        lane.portal(),
        lane.bot(),
        key);
  }

  static Effect effect(ResultSet row) throws SQLException {
    String answer = row.getString("answer");
    return new Effect(
        row.getInt("ordinal"),
        row.getString("method"),
        row.getString("content"),
        answer == null ? null : JsonText.read(answer));
  }

  boolean add(Sql sql, Effect effect) throws SQLException {
    return 1
        == sql.update(
            "insert into imbot4j_effect"
                + " (portal, bot, event_key, ordinal, dialog, person, method, content)"
                + " select ?, ?, ?, ?, ?, ?, ?, ? where "
                + HELD,
            lane.portal(),
            lane.bot(),
            key,
            (long) effect.ordinal(),
            lane.dialog(),
            person,
            effect.method(),
            effect.content(),
            lane.portal(),
            lane.bot(),
            lane.dialog(),
            epoch);
  }

  void answer(Sql sql, int ordinal, String answer) throws SQLException {
    sql.update(
        "update imbot4j_effect set answer = ?" + IS + " and ordinal = ? and " + HELD,
        answer,
        lane.portal(),
        lane.bot(),
        key,
        (long) ordinal,
        lane.portal(),
        lane.bot(),
        lane.dialog(),
        epoch);
  }

  void delete(Sql sql, int ordinal) throws SQLException {
    sql.update(
        "delete from imbot4j_effect" + IS + " and ordinal = ? and " + HELD,
        lane.portal(),
        lane.bot(),
        key,
        (long) ordinal,
        lane.portal(),
        lane.bot(),
        lane.dialog(),
        epoch);
  }

  /** Ends the turn: what has no answer is listed as in doubt. */
  void complete(Sql sql, long listed) throws SQLException {
    List<Effect> ended =
        sql.list(
            EffectRows::effect,
            "delete from imbot4j_effect" + IS + " returning ordinal, method, content, answer",
            lane.portal(),
            lane.bot(),
            key);
    for (Effect effect : ended.stream().sorted(Comparator.comparing(Effect::ordinal)).toList()) {
      if (effect.answer() == null) {
        list(sql, effect, listed);
      }
    }
  }

  private void list(Sql sql, Effect effect, long listed) throws SQLException {
    sql.update(
        """
        insert into imbot4j_doubt
          (portal, bot, event_key, ordinal, dialog, person, method, content, listed)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict (portal, bot, event_key, ordinal) do update set
          method = excluded.method, content = excluded.content, listed = excluded.listed""",
        lane.portal(),
        lane.bot(),
        key,
        (long) effect.ordinal(),
        lane.dialog(),
        person,
        effect.method(),
        effect.content(),
        listed);
  }
}
