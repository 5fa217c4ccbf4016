package io.imbot4j.contracts;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test moves; it stands at {@link Samples#NOON} at first. Safe for many threads. */
public final class SettableClock implements InstantSource {
  private volatile Instant now = Samples.NOON;

  /** Stands at noon. */
  public SettableClock() {}

  @Override
  public Instant instant() {
    return now;
  }

  /** Lets time pass. */
  public void goesOn(Duration by) {
    now = now.plus(by);
  }
}
