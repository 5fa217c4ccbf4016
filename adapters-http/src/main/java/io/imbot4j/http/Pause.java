package io.imbot4j.http;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

/** Waits; in tests, time passes without waiting. */
@FunctionalInterface
interface Pause {
  /** Really waits. */
  Pause REAL = length -> TimeUnit.NANOSECONDS.sleep(length.toNanos());

  /**
   * @throws InterruptedException at once if the thread is interrupted
   */
  void rest(Duration length) throws InterruptedException;
}
