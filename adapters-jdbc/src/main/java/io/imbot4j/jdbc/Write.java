package io.imbot4j.jdbc;

import io.imbot4j.port.StoreException;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicBoolean;

/** A change that one thread waits for while the writer makes it. */
final class Write<T> {
  private final Engine.Unit<T> unit;
  private final CompletableFuture<T> committed = new CompletableFuture<>();

  /** Set once: by the writer that begins it, or by the caller who gives up before. */
  private final AtomicBoolean taken = new AtomicBoolean();

  private Runnable success = () -> {};

  Write(Engine.Unit<T> unit) {
    this.unit = unit;
  }

  /** Whether the writer may make it; nobody waits for it otherwise. */
  boolean begin() {
    return taken.compareAndSet(false, true);
  }

  void run(Sql sql) throws SQLException {
    T result = unit.run(sql);
    success = () -> committed.complete(result);
  }

  void succeed() {
    success.run();
  }

  /** Tells the caller; nothing happens where the end was told before. */
  void fail(Throwable failure) {
    committed.completeExceptionally(failure);
  }

  /**
   * Waits for the commit. What has not begun when time is up or the thread is interrupted is never
   * made; what has begun is waited for once more as long, so that its end is known.
   */
  T await(Duration patience, String database) {
    boolean interrupted = false;
    boolean late = false;
    long end = System.nanoTime() + patience.toNanos();
    try {
      while (true) {
        try {
          return committed.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException wanted) {
          interrupted = true;
          if (begin()) {
            throw new StoreException(
                "the thread was interrupted before " + database + " stored anything", wanted);
          }
        } catch (TimeoutException timeout) {
          if (begin()) {
            throw new StoreException(
                "nothing was stored: other writes, here or by another program, kept "
                    + database
                    + " busy for "
                    + patience.toMillis() / 1000.0
                    + " s; look for a slow disk, or write less at once",
                timeout);
          }
          if (late) {
            throw new StoreException(
                "it is unknown whether "
                    + database
                    + " stored it, since it did not answer; look for a disk that hangs",
                timeout);
          }
          late = true;
          end += patience.toNanos();
        }
      }
    } catch (ExecutionException failed) {
      Throwable cause = failed.getCause();
      if (cause instanceof RuntimeException told) {
        throw told;
      }
      throw new StoreException(database + " failed; see the cause", cause);
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }
}
