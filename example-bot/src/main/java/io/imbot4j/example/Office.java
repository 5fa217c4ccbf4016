package io.imbot4j.example;

import java.util.ArrayDeque;
import java.util.Deque;

/** A running office bot, with everything it opened. For one thread. */
abstract class Office implements AutoCloseable {
  private final Deque<AutoCloseable> opened = new ArrayDeque<>();

  /**
   * Starts it.
   *
   * @return the line a person is waiting for
   * @throws RuntimeException with one sentence that says what to do; nothing stays open then
   */
  final String start() {
    try {
      return open();
    } catch (RuntimeException e) {
      close();
      throw e;
    }
  }

  /** Opens what is needed, each thing by {@link #closing}. */
  abstract String open();

  /** Has this closed at the end, before what was opened earlier. */
  final <T extends AutoCloseable> T closing(T resource) {
    opened.push(resource);
    return resource;
  }

  @Override
  public final void close() {
    while (!opened.isEmpty()) {
      try {
        opened.pop().close();
      } catch (Exception e) {
        // The rest still has to be closed, and the process is about to end.
        System.err.println("imbot4j: could not close something: " + e.getMessage());
      }
    }
  }
}
