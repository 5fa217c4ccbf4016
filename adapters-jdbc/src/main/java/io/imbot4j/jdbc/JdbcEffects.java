package io.imbot4j.jdbc;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.event.EventKey;
import io.imbot4j.port.EffectJournal;
import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.Lane;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** A journal in {@code imbot4j_effect} and {@code imbot4j_doubt}. */
record JdbcEffects(Engine engine) implements EffectJournal {
  @Override
  public Map<Integer, Effect> noted(Claim claim) {
    Map<Integer, Effect> noted = new TreeMap<>();
    engine
        .read(sql -> EffectRows.of(claim).all(sql))
        .forEach(effect -> noted.put(effect.ordinal(), effect));
    return noted;
  }

  @Override
  public boolean intend(Claim claim, Effect effect) {
    return engine.write(sql -> EffectRows.of(claim).add(sql, effect));
  }

  @Override
  public void answered(Claim claim, int ordinal, Map<String, Object> answer) {
    String written = JsonText.write(answer);
    engine.write(
        sql -> {
          EffectRows.of(claim).answer(sql, ordinal, written);
          return true;
        });
  }

  @Override
  public void undone(Claim claim, int ordinal) {
    engine.write(
        sql -> {
          EffectRows.of(claim).delete(sql, ordinal);
          return true;
        });
  }

  @Override
  public List<Doubt> inDoubt(int limit) {
    return engine.read(
        sql ->
            sql.list(
                JdbcEffects::doubt,
                """
                select * from (
                  select portal, bot, event_key, ordinal, dialog, method, content,
                    cast(null as text) as answer, listed
                  from imbot4j_doubt order by listed desc, ordinal desc limit ?) last
                order by listed, ordinal""",
                (long) limit));
  }

  private static Doubt doubt(ResultSet row) throws SQLException {
    String dialog = row.getString("dialog");
    Lane lane =
        new Lane(
            new PortalId(row.getString("portal")),
            new BotId(row.getLong("bot")),
            dialog.isEmpty() ? null : DialogId.parse(dialog));
    return new Doubt(lane, new EventKey(row.getString("event_key")), EffectRows.effect(row));
  }

  @Override
  public boolean resolve(Doubt doubt) {
    Lane lane = doubt.lane();
    return engine.write(
        sql ->
            1
                == sql.update(
                    "delete from imbot4j_doubt"
                        + " where portal = ? and bot = ? and event_key = ? and ordinal = ?",
                    lane.portal().value(),
                    lane.bot().value(),
                    doubt.event().value(),
                    (long) doubt.effect().ordinal()));
  }
}
