package io.imbot4j.emulator;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.world.Delivery;
import io.imbot4j.world.PhpQuery;
import io.imbot4j.world.World;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Brings events to the bots' handlers: one after the other for each handler, at once for different
 * ones, each only once. Safe for many threads.
 */
final class Courier implements AutoCloseable {
  private static final int MOST_WORKERS = 64;
  private static final int IDLE_SECONDS = 10;
  private static final int FAREWELL_SECONDS = 5;

  private final ThreadPoolExecutor workers;
  private final Map<String, Lane> lanes = new HashMap<>();

  Courier() {
    workers =
        new ThreadPoolExecutor(
            MOST_WORKERS,
            MOST_WORKERS,
            IDLE_SECONDS,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Courier::thread);
    workers.allowCoreThreadTimeOut(true);
  }

  /** Takes what waits in a portal and sets off with it; returns at once. */
  void wake(World world) {
    synchronized (lanes) {
      for (Delivery delivery : world.takeDeliveries()) {
        lanes
            .computeIfAbsent(delivery.url(), url -> new Lane(workers))
            .add(() -> deliver(world, delivery));
      }
    }
  }

  /** Gives up what is under way; afterwards no event arrives any more. */
  @Override
  public void close() {
    workers.shutdownNow();
    try {
      var unused = workers.awaitTermination(FAREWELL_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException hurry) {
      Thread.currentThread().interrupt();
    }
  }

  private static void deliver(World world, Delivery delivery) {
    try {
      TimeUnit.MILLISECONDS.sleep(delivery.delay().toMillis());
    } catch (InterruptedException closed) {
      Thread.currentThread().interrupt();
      return;
    }
    // Only from here on is it the handler that takes its time.
    long start = System.nanoTime();
    try {
      byte[] form = PhpQuery.encode(delivery.payload()).getBytes(UTF_8);
      int status = SinglePost.send(URI.create(delivery.url()), form);
      world.delivered(delivery.id(), status, since(start));
    } catch (IOException | IllegalArgumentException unreachable) {
      world.lost(delivery.id(), since(start));
    }
  }

  private static Duration since(long start) {
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static Thread thread(Runnable work) {
    Thread thread = new Thread(work, "emulator-courier");
    thread.setDaemon(true);
    return thread;
  }
}
