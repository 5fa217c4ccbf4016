package io.imbot4j.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.Condition;

/** Waits; in tests, time passes without waiting. */
@FunctionalInterface
interface Pause {
  /** Really waits. */
  Pause REAL =
      new Pause() {
        @Override
        public void rest(Duration length) throws InterruptedException {
          TimeUnit.NANOSECONDS.sleep(length.toNanos());
        }

        @Override
        @SuppressWarnings("WaitNotInLoop") // Who waits looks again.
        public void await(Condition signal, Duration atMost) throws InterruptedException {
          long unused = signal.awaitNanos(atMost.toNanos());
        }
      };

  /**
   * @throws InterruptedException at once if the thread is interrupted
   */
  void rest(Duration length) throws InterruptedException;

  /**
   * Waits for a signal, and no longer than that.
   *
   * @throws InterruptedException at once if the thread is interrupted
   */
  default void await(Condition signal, Duration atMost) throws InterruptedException {
    rest(atMost);
  }
}
