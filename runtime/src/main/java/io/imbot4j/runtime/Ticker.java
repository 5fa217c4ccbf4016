package io.imbot4j.runtime;

import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does something every {@value #EVERY_MILLIS} ms, on a thread of its own. */
final class Ticker implements AutoCloseable {
  private static final int EVERY_MILLIS = 100;

  private final ScheduledFuture<?> schedule;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "imbot4j-ticker"));

  /**
   * @param task must not throw: that would end the schedule, and with it every timer
   */
  Ticker(Runnable task) {
    schedule =
        thread.scheduleWithFixedDelay(task, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  /** Whether it goes on. */
  boolean isAlive() {
    return !schedule.isDone();
  }

  @Override
  public void close() {
    schedule.cancel(false);
    Workers.end(thread);
  }
}
