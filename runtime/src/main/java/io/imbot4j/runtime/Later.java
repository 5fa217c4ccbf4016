package io.imbot4j.runtime;

import java.time.Duration;

/** Runs tasks on other threads; tests run them themselves. */
@FunctionalInterface
interface Later {
  /** Runs a task after some time. Tasks must not throw. */
  void run(Duration in, Runnable task);
}
