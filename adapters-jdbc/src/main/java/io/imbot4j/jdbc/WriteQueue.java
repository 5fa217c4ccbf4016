package io.imbot4j.jdbc;

import io.imbot4j.port.StoreException;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Makes the changes of many threads on one connection of SQLite, which can have but one writer:
 * those that wait are committed together, so that they share one wait for the disk.
 *
 * <p>Each stands alone within its transaction: the failure of one undoes that one. Safe for use by
 * many threads.
 */
final class WriteQueue implements AutoCloseable {
  private static final int MOST_WAITING = 1_024;
  private static final int MOST_TOGETHER = 256;

  private final BlockingQueue<Write<?>> waiting = new ArrayBlockingQueue<>(MOST_WAITING);
  private final Write<Boolean> end = new Write<>(sql -> true);
  private final Sql sql;
  private final String database;
  private final Duration patience;
  private final Function<SQLException, StoreException> explained;
  private final Thread thread;
  private volatile boolean ended;

  /**
   * @param connection its own from now on; closed with it
   * @param patience how long a change may wait for its turn
   */
  WriteQueue(
      Connection connection,
      String database,
      Duration patience,
      Function<SQLException, StoreException> explained) {
    this.sql = new Sql(connection, 0);
    this.database = database;
    this.patience = patience;
    this.explained = explained;
    thread = new Thread(this::run, "imbot4j-sqlite-writer");
    thread.setDaemon(true);
    thread.start();
  }

  <T> T write(Engine.Unit<T> unit) {
    if (ended) {
      throw closed();
    }
    Write<T> write = new Write<>(unit);
    enqueue(write);
    if (ended && waiting.remove(write)) {
      throw closed();
    }
    return write.await(patience, database);
  }

  private void enqueue(Write<?> write) {
    try {
      if (!waiting.offer(write, patience.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new StoreException(
            "nothing was stored: "
                + MOST_WAITING
                + " writes wait for "
                + database
                + " already; look for a slow disk, or write less at once",
            null);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw new StoreException(
          "the thread was interrupted before " + database + " stored anything", interrupted);
    }
  }

  private void run() {
    List<Write<?>> batch = new ArrayList<>();
    while (!ended) {
      try {
        batch.add(waiting.take());
        waiting.drainTo(batch, MOST_TOGETHER - 1);
        ended = batch.remove(end);
        commit(batch);
      } catch (InterruptedException stray) {
        // Only close() ends this thread.
      }
      batch.clear();
    }
    waiting.drainTo(batch);
    batch.forEach(late -> late.fail(closed()));
  }

  private void commit(List<Write<?>> batch) {
    List<Write<?>> made = new ArrayList<>(batch.size());
    try {
      sql.execute("begin immediate");
      for (Write<?> write : batch) {
        if (write.begin() && make(write)) {
          made.add(write);
        }
      }
      sql.execute("commit");
      made.forEach(Write::succeed);
    } catch (Throwable failure) {
      rollback();
      Throwable told = failure instanceof SQLException refused ? explained.apply(refused) : failure;
      batch.forEach(write -> write.fail(told));
    }
  }

  /**
   * @throws SQLException if the transaction is lost to all
   */
  private boolean make(Write<?> write) throws SQLException {
    sql.execute("savepoint one");
    try {
      write.run(sql);
      sql.execute("release one");
      return true;
    } catch (SQLException failure) {
      undo(failure);
      write.fail(explained.apply(failure));
    } catch (Throwable failure) {
      undo(null);
      write.fail(failure);
    }
    return false;
  }

  private void undo(@Nullable SQLException why) throws SQLException {
    try {
      sql.execute("rollback to one");
      sql.execute("release one");
    } catch (SQLException lost) {
      // A full or failing disk ends the whole transaction; what happened first says more.
      throw why == null ? lost : why;
    }
  }

  private void rollback() {
    try {
      sql.execute("rollback");
    } catch (SQLException none) {
      // There was no transaction, or the database ended it.
    }
  }

  private StoreException closed() {
    return new StoreException(
        "nothing was stored: " + database + " is closed; close it after all that uses it", null);
  }

  /** Commits what waits, refuses what comes later, and ends the thread. */
  @Override
  public void close() {
    boolean interrupted = false;
    while (true) {
      try {
        if (!ended) {
          waiting.put(end);
        }
        thread.join();
        break;
      } catch (InterruptedException wanted) {
        interrupted = true;
      }
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }
}
