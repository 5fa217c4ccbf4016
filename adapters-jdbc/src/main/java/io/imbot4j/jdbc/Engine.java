package io.imbot4j.jdbc;

import io.imbot4j.port.StoreException;
import java.sql.SQLException;

/**
 * Runs statements on a database and waits for the end of each, within bounds. Safe for use by many
 * threads.
 */
interface Engine extends AutoCloseable {
  Dialect dialect();

  /**
   * Reads what is committed.
   *
   * @throws StoreException if that fails or takes too long
   */
  <T> T read(Unit<T> unit);

  /**
   * Runs a unit in a transaction, and returns once it is committed. It may share the transaction
   * with others, whose failures are not its own, and may run again after a failure.
   *
   * @throws StoreException if that fails or takes too long
   */
  <T> T write(Unit<T> unit);

  /**
   * Makes what was deleted or overwritten unreadable in the files too, as far as the database can;
   * left to PostgreSQL itself, which reuses the space in its own time.
   */
  void scrub();

  /** Ends what is going on, refuses what comes later, and leaves nothing open. */
  @Override
  void close();

  /** What is done at once or not at all. Whatever it throws undoes it and reaches the caller. */
  @FunctionalInterface
  interface Unit<T> {
    T run(Sql sql) throws SQLException;
  }
}
