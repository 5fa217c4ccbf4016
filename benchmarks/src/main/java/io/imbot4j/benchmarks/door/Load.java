package io.imbot4j.benchmarks.door;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * Events posted over a few connections.
 *
 * @param first the number of the first event
 */
record Load(int port, Posts posts, long first, int events) {
  private static final int CALLERS = 4;

  /** Posts the next event when the last one was answered. */
  void asFastAsAnswered() {
    post(0);
  }

  /**
   * Posts so many a second, however slow the answers are.
   *
   * @return for each event the nanoseconds from when it was due to its answer, the shortest first
   */
  long[] atRate(double perSecond) {
    long[] took = post(1e9 / perSecond);
    Arrays.sort(took);
    return took;
  }

  private long[] post(double nanosBetween) {
    ExecutorService threads = Executors.newFixedThreadPool(CALLERS);
    try {
      long[] took = new long[events];
      long start = System.nanoTime();
      List<Future<?>> callers = new ArrayList<>();
      for (int i = 0; i < CALLERS; i++) {
        int caller = i;
        callers.add(threads.submit(() -> post(caller, start, nanosBetween, took)));
      }
      for (Future<?> caller : callers) {
        caller.get();
      }
      return took;
    } catch (InterruptedException | ExecutionException failure) {
      throw new IllegalStateException("the server could not be called", failure);
    } finally {
      threads.shutdownNow();
    }
  }

  private Void post(int caller, long start, double nanosBetween, long[] took) throws IOException {
    try (Caller connection = new Caller(port)) {
      for (int i = caller; i < events; i += CALLERS) {
        byte[] request = posts.request(first + i);
        long due = nanosBetween > 0 ? start + (long) (i * nanosBetween) : System.nanoTime();
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
          LockSupport.parkNanos(left);
        }
        connection.post(request);
        took[i] = System.nanoTime() - due;
      }
    }
    return null;
  }
}
