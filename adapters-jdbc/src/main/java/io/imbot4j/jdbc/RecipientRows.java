package io.imbot4j.jdbc;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.port.BroadcastStore.InDoubt;
import io.imbot4j.port.BroadcastStore.Outcome;
import io.imbot4j.port.BroadcastStore.Recipient;
import io.imbot4j.port.BroadcastStore.Refused;
import io.imbot4j.port.BroadcastStore.Sent;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The recipients of one broadcast, in {@code imbot4j_recipient}. For one unit of work.
 *
 * @param number the broadcast's
 */
record RecipientRows(Sql sql, long number) {
  private static final String IS = " where broadcast = ? and dialog = ?";

  /** Adds those that are not there, in one statement, and gives them. */
  List<DialogId> add(Collection<DialogId> dialogs) throws SQLException {
    if (dialogs.isEmpty()) {
      return List.of();
    }
    List<Object> values = new ArrayList<>();
    for (DialogId dialog : dialogs) {
      values.add(number);
      values.add(dialog.value());
    }
    return sql.list(
        row -> DialogId.parse(row.getString(1)),
        "insert into imbot4j_recipient (broadcast, dialog) values "
            + String.join(", ", Collections.nCopies(dialogs.size(), "(?, ?)"))
            + " on conflict (broadcast, dialog) do nothing returning dialog",
        values.toArray());
  }

  /** Makes refused ones open again, and gives them. */
  List<DialogId> reopen(Collection<DialogId> dialogs) throws SQLException {
    List<DialogId> open = new ArrayList<>();
    for (DialogId dialog : dialogs) {
      String reopen = "update imbot4j_recipient set code = null, why = null";
      if (sql.update(reopen + IS + " and code is not null", number, dialog.value()) == 1) {
        open.add(dialog);
      }
    }
    return open;
  }

  void end(Map<DialogId, Outcome> outcomes) throws SQLException {
    for (var ended : outcomes.entrySet()) {
      String dialog = ended.getKey().value();
      if (ended.getValue() instanceof Sent sent) {
        long message = sent.message().value();
        sql.update("update imbot4j_recipient set message = ?" + IS, message, number, dialog);
      } else if (ended.getValue() instanceof Refused refused) {
        String refuse = "update imbot4j_recipient set code = ?, why = ?";
        sql.update(refuse + IS, refused.code(), refused.why(), number, dialog);
      }
    }
  }

  int delete(Collection<DialogId> dialogs) throws SQLException {
    int deleted = 0;
    for (DialogId dialog : dialogs) {
      deleted += sql.update("delete from imbot4j_recipient" + IS, number, dialog.value());
    }
    return deleted;
  }

  int deleteAll() throws SQLException {
    return sql.update("delete from imbot4j_recipient where broadcast = ?", number);
  }

  Optional<Outcome> outcome(DialogId dialog) throws SQLException {
    return sql.one(
        RecipientRows::outcome,
        "select message, code, why from imbot4j_recipient" + IS,
        number,
        dialog.value());
  }

  /**
   * @param which of those that were not sent, which an index knows
   */
  List<Recipient> page(String which, @Nullable DialogId after, int limit) throws SQLException {
    return sql.list(
        row -> new Recipient(DialogId.parse(row.getString("dialog")), outcome(row)),
        "select dialog, message, code, why from imbot4j_recipient"
            + " where broadcast = ? and message is null and dialog > ? and "
            + which
            + " order by dialog limit ?",
        number,
        after == null ? "" : after.value(),
        (long) limit);
  }

  private static Outcome outcome(ResultSet row) throws SQLException {
    long message = row.getLong("message");
    if (!row.wasNull()) {
      return new Sent(new MessageId(message));
    }
    String code = row.getString("code");
    return code == null ? new InDoubt() : new Refused(code, row.getString("why"));
  }
}
