package io.imbot4j.jdbc;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Statements on one connection. For one thread. */
final class Sql {
  private final Connection connection;
  private final int timeoutSeconds;

  /** Statements to be used again; they end with their connection. */
  private final Map<String, PreparedStatement> kept = new HashMap<>();

  /**
   * @param timeoutSeconds after which the driver ends a statement; 0 where the database does so,
   *     and where this lives as long as its connection, so that statements are prepared once
   */
  Sql(Connection connection, int timeoutSeconds) {
    this.connection = connection;
    this.timeoutSeconds = timeoutSeconds;
  }

  /**
   * @param values text, {@code Long}, or {@code null} for a missing text
   * @return how many rows were changed
   */
  int update(String statement, @Nullable Object... values) throws SQLException {
    PreparedStatement prepared = prepare(statement);
    try {
      fill(prepared, values);
      return prepared.executeUpdate();
    } finally {
      giveBack(prepared);
    }
  }

  /** A statement without values or rows. */
  void execute(String statement) throws SQLException {
    PreparedStatement prepared = prepare(statement);
    try {
      prepared.execute();
    } finally {
      giveBack(prepared);
    }
  }

  <T> Optional<T> one(Row<T> row, String query, @Nullable Object... values) throws SQLException {
    return list(row, query, values).stream().findFirst();
  }

  <T extends @Nullable Object> List<T> list(Row<T> row, String query, @Nullable Object... values)
      throws SQLException {
    PreparedStatement prepared = prepare(query);
    try {
      fill(prepared, values);
      try (ResultSet rows = prepared.executeQuery()) {
        List<T> read = new ArrayList<>();
        while (rows.next()) {
          read.add(row.read(rows));
        }
        return read;
      }
    } finally {
      giveBack(prepared);
    }
  }

  private PreparedStatement prepare(String statement) throws SQLException {
    if (timeoutSeconds > 0) {
      PreparedStatement prepared = connection.prepareStatement(statement);
      prepared.setQueryTimeout(timeoutSeconds);
      return prepared;
    }
    PreparedStatement prepared = kept.get(statement);
    if (prepared == null) {
      prepared = connection.prepareStatement(statement);
      kept.put(statement, prepared);
    }
    return prepared;
  }

  private void giveBack(PreparedStatement prepared) throws SQLException {
    if (timeoutSeconds > 0) {
      prepared.close();
    }
  }

  private static void fill(PreparedStatement prepared, @Nullable Object... values)
      throws SQLException {
    for (int index = 0; index < values.length; index++) {
      Object value = values[index];
      if (value instanceof Long number) {
        prepared.setLong(index + 1, number);
      } else if (value == NO_NUMBER) {
        prepared.setNull(index + 1, Types.BIGINT);
      } else {
        prepared.setString(index + 1, (String) value);
      }
    }
  }

  /** Stands for a missing number, which a database must not take for a missing text. */
  static final Object NO_NUMBER = new Object();

  /** Reads one row. */
  @FunctionalInterface
  interface Row<T extends @Nullable Object> {
    T read(ResultSet row) throws SQLException;
  }
}
