package io.imbot4j.contracts;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;

/** Many threads that do something at the same moment. */
final class Race {
  private Race() {}

  /**
   * Runs all at once and waits for all.
   *
   * @param run is given the number of its thread, from 0
   * @return what each gave, in the order of the numbers
   */
  static <T> List<T> of(int threads, IntFunction<T> run) {
    CyclicBarrier start = new CyclicBarrier(threads);
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    try {
      List<Future<T>> running = new ArrayList<>();
      for (int thread = 0; thread < threads; thread++) {
        int number = thread;
        running.add(
            pool.submit(
                () -> {
                  start.await();
                  return run.apply(number);
                }));
      }
      List<T> results = new ArrayList<>();
      for (Future<T> one : running) {
        results.add(one.get(30, TimeUnit.SECONDS));
      }
      return results;
    } catch (InterruptedException | ExecutionException | TimeoutException failed) {
      throw new AssertionError("one of " + threads + " threads failed", failed);
    } finally {
      pool.shutdownNow();
    }
  }
}
