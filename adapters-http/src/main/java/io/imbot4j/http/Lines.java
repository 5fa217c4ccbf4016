package io.imbot4j.http;

import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * How many requests to one portal are under way at once. Files have lines of their own, so that no
 * message waits behind them. Safe for use by many threads at once; first come, first served.
 */
final class Lines {
  static final int CALLS = 8;
  static final int TRANSFERS = 4;

  private final Semaphore calls = new Semaphore(CALLS, true);
  private final Semaphore transfers = new Semaphore(TRANSFERS, true);

  /**
   * Does something when there is a line for it.
   *
   * @param within how long it may take in all
   */
  <T> T use(boolean file, Duration within, Work<T> work) throws NoReply {
    Semaphore lines = file ? transfers : calls;
    Duration left = enter(lines, within);
    try {
      return work.done(left);
    } finally {
      lines.release();
    }
  }

  private static Duration enter(Semaphore lines, Duration within) throws NoReply {
    long start = System.nanoTime();
    try {
      if (!lines.tryAcquire(within.toNanos(), TimeUnit.NANOSECONDS)) {
        throw new NoReply(
            false,
            "all connections to the portal were busy until the deadline; call less at once, or"
                + " allow a longer deadline",
            null);
      }
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw NoReply.interrupted(false, interrupted);
    }
    return within.minusNanos(System.nanoTime() - start);
  }

  /** What a line is for, within what is left of the time. */
  @FunctionalInterface
  interface Work<T> {
    T done(Duration left) throws NoReply;
  }
}
