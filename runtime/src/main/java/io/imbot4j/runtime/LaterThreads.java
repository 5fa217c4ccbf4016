package io.imbot4j.runtime;

import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** Some threads, none while there is nothing to do. */
final class LaterThreads implements Later, AutoCloseable {
  private static final int IDLE_SECONDS = 10;

  private final ScheduledThreadPoolExecutor threads =
      new ScheduledThreadPoolExecutor(
          Installer.THREADS, task -> new Thread(task, "imbot4j-installs"));

  LaterThreads() {
    threads.setKeepAliveTime(IDLE_SECONDS, TimeUnit.SECONDS);
    threads.allowCoreThreadTimeOut(true);
  }

  @Override
  public void run(Duration in, Runnable task) {
    try {
      ScheduledFuture<?> unused = threads.schedule(task, in.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      // The next start makes every portal ready.
    }
  }

  @Override
  public void close() {
    Workers.end(threads);
  }
}
