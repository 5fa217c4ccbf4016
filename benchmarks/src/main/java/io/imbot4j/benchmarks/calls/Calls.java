package io.imbot4j.benchmarks.calls;

import java.net.URI;

/** One way to call 1,000 portals. For one thread. */
interface Calls extends AutoCloseable {
  int PORTALS = 1_000;
  int AT_ONCE = 2 * PORTALS;

  /**
   * Makes all calls at once, and waits for their answers.
   *
   * @throws IllegalStateException if one had none, or another than expected
   */
  void call() throws InterruptedException;

  /** Where a portal is; each has a host of its own. */
  static URI portal(int number, int port) {
    int which = number % PORTALS;
    return URI.create(
        "http://127.0." + which / 250 + "." + (which % 250 + 1) + ":" + port + "/rest/");
  }

  @Override
  void close();
}
