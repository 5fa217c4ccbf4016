package io.imbot4j.emulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Work that is done in order, one piece at a time, on somebody else's threads. Safe for many
 * threads.
 */
final class Lane {
  private final Executor workers;
  private final Deque<Runnable> waiting = new ArrayDeque<>();
  private boolean busy;

  Lane(Executor workers) {
    this.workers = workers;
  }

  synchronized void add(Runnable work) {
    waiting.add(work);
    if (!busy) {
      busy = true;
      next();
    }
  }

  private synchronized void next() {
    @Nullable Runnable work = waiting.poll();
    if (work == null) {
      busy = false;
      return;
    }
    try {
      workers.execute(
          () -> {
            try {
              work.run();
            } finally {
              next();
            }
          });
    } catch (RejectedExecutionException closed) {
      waiting.clear();
    }
  }
}
