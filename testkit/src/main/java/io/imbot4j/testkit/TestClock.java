package io.imbot4j.testkit;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until it is moved. Safe for many threads. */
public final class TestClock implements InstantSource {
  private volatile Instant now;

  /** A clock that shows this time. */
  public TestClock(Instant start) {
    now = start;
  }

  @Override
  public Instant instant() {
    return now;
  }

  /**
   * Shows a later time.
   *
   * @throws IllegalArgumentException if it would go back
   */
  public void moveTo(Instant later) {
    if (later.isBefore(now)) {
      throw new IllegalArgumentException("a clock does not go back from " + now + " to " + later);
    }
    now = later;
  }

  /** Shows a time that is so much later. */
  public void move(Duration by) {
    moveTo(now.plus(by));
  }
}
