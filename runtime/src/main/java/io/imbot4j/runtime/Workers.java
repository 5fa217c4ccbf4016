package io.imbot4j.runtime;

import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * The threads lanes run on: virtual ones where Java has them, else a pool that shrinks to nothing.
 */
final class Workers implements AutoCloseable {
  /** How many dialogs are handled at once on virtual threads. */
  static final int MOST_VIRTUAL = 1_000;

  /** How many dialogs are handled at once on a Java without virtual threads. */
  static final int MOST_POOLED = 64;

  private static final String NAME = "imbot4j-lane-";

  private final ExecutorService executor;
  private final int most;

  private Workers(ExecutorService executor, int most) {
    this.executor = executor;
    this.most = most;
  }

  static Workers start() {
    try {
      return new Workers(virtual(), MOST_VIRTUAL);
    } catch (ReflectiveOperationException e) {
      return new Workers(pool(), MOST_POOLED);
    }
  }

  Executor executor() {
    return executor;
  }

  int most() {
    return most;
  }

  /** By reflection, since the code is built for Java 17. */
  private static ExecutorService virtual() throws ReflectiveOperationException {
    Class<?> builder = Class.forName("java.lang.Thread$Builder");
    Object virtual = Thread.class.getMethod("ofVirtual").invoke(null);
    Object named = builder.getMethod("name", String.class, long.class).invoke(virtual, NAME, 1L);
    Object factory = builder.getMethod("factory").invoke(named);
    return (ExecutorService)
        Executors.class
            .getMethod("newThreadPerTaskExecutor", ThreadFactory.class)
            .invoke(null, factory);
  }

  private static ThreadPoolExecutor pool() {
    AtomicInteger count = new AtomicInteger();
    ThreadFactory named = task -> new Thread(task, NAME + count.incrementAndGet());
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            MOST_POOLED, MOST_POOLED, 10, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), named);
    pool.allowCoreThreadTimeOut(true);
    return pool;
  }

  @Override
  public void close() {
    end(executor);
  }

  /** Interrupts what runs, and gives the threads a second to go. */
  static void end(ExecutorService executor) {
    executor.shutdownNow();
    try {
      executor.awaitTermination(Duration.ofSeconds(1).toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
