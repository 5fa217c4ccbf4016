package io.imbot4j.jdbc;

import io.imbot4j.port.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A database of PostgreSQL, by a data source of the host application, with or without a pool. Each
 * unit takes a connection and gives it back as it was.
 */
final class PostgresEngine implements Engine {
  private static final int ATTEMPTS = 3;

  /** Two transactions in each other's way, of which this one was undone. */
  private static final Set<String> CLASHES = Set.of("40001", "40P01");

  private static final Logger log = LoggerFactory.getLogger(Database.class);

  private final AtomicBoolean gone = new AtomicBoolean();
  private final DataSource dataSource;
  private final Duration patience;

  /**
   * @param patience how long a statement may take; how long a connection may take is the data
   *     source's
   */
  PostgresEngine(DataSource dataSource, Duration patience) {
    this.dataSource = dataSource;
    this.patience = patience;
  }

  @Override
  public Dialect dialect() {
    return Dialect.POSTGRESQL;
  }

  @Override
  public <T> T read(Unit<T> unit) {
    return repeated(false, unit);
  }

  @Override
  public <T> T write(Unit<T> unit) {
    return repeated(true, unit);
  }

  @Override
  public void scrub() {}

  /** Tries again what was surely not done: a connection that died in its pool, or a clash. */
  private <T> T repeated(boolean transaction, Unit<T> unit) {
    for (int attempt = 1; ; attempt++) {
      Connection connection = connection();
      try {
        T result = connected(connection, transaction, unit);
        back();
        return result;
      } catch (SQLException failure) {
        if (attempt == ATTEMPTS || !(isGone(failure) || CLASHES.contains(state(failure)))) {
          throw explain(failure);
        }
      }
    }
  }

  /** Asked for once, since the data source has waited as long as it is told to. */
  private Connection connection() {
    try {
      return dataSource.getConnection();
    } catch (SQLException failure) {
      throw explain(failure);
    }
  }

  private <T> T connected(Connection connection, boolean transaction, Unit<T> unit)
      throws SQLException {
    try {
      boolean committing = connection.getAutoCommit();
      int timeout = connection.getNetworkTimeout();
      try {
        connection.setNetworkTimeout(Runnable::run, (int) patience.multipliedBy(2).toMillis());
        connection.setAutoCommit(!transaction);
        Sql sql = new Sql(connection, (int) Math.max(1, patience.toSeconds()));
        return transaction ? committed(connection, sql, unit) : unit.run(sql);
      } finally {
        quietly(() -> connection.setAutoCommit(committing));
        quietly(() -> connection.setNetworkTimeout(Runnable::run, timeout));
      }
    } finally {
      quietly(connection::close);
    }
  }

  private static <T> T committed(Connection connection, Sql sql, Unit<T> unit) throws SQLException {
    T result;
    try {
      result = unit.run(sql);
    } catch (Throwable failure) {
      quietly(connection::rollback);
      throw failure;
    }
    try {
      connection.commit();
    } catch (SQLException failure) {
      if (isGone(failure)) {
        throw new StoreException(
            "it is unknown whether PostgreSQL stored it, since it went away; read it again",
            failure);
      }
      throw failure;
    }
    return result;
  }

  /** A connection that cannot even be given back is dead, which its next user is told. */
  private static void quietly(Step step) {
    try {
      step.run();
    } catch (SQLException dead) {
      // The end of the unit is known, and says more.
    }
  }

  private static boolean isGone(SQLException failure) {
    return state(failure).startsWith("08") || state(failure).startsWith("57P0");
  }

  private static String state(SQLException failure) {
    return String.valueOf(failure.getSQLState());
  }

  /** As loud as the line before it, or whoever reads warnings alone would look in vain. */
  private void back() {
    if (gone.get() && gone.compareAndSet(true, false)) {
      log.warn("PostgreSQL is back");
    }
  }

  private StoreException explain(SQLException failure) {
    if (isGone(failure) && gone.compareAndSet(false, true)) {
      log.warn("PostgreSQL is gone; what needs it fails, and goes on by itself when it is back");
    }
    String seconds = patience.toMillis() / 1000.0 + " s";
    String what =
        switch (state(failure)) {
          case "57014" ->
              "did not answer within " + seconds + "; look for locks and a slow disk there";
          case "42501" ->
              "refuses its user; grant it the tables imbot4j_*, and the schema at the first start";
          case "53100" -> "stored nothing, its disk is full; free some space there";
          case "53300" -> "has too many connections; make the pool smaller";
          case "28P01", "28000" -> "refuses the user or password of the data source; correct them";
          default ->
              isGone(failure)
                  ? "cannot be reached; see that it runs where the data source looks for it"
                  : "refused; see the cause";
        };
    return new StoreException("PostgreSQL " + what, failure);
  }

  /** The data source is the host's, and stays open. */
  @Override
  public void close() {}

  @Override
  public String toString() {
    return "PostgreSQL";
  }

  private interface Step {
    void run() throws SQLException;
  }
}
