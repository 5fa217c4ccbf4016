package io.imbot4j.runtime;

import io.imbot4j.contracts.Samples;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that a test moves. Safe for many threads. */
final class SettableClock implements InstantSource {
  private volatile Instant now = Samples.NOON;

  @Override
  public Instant instant() {
    return now;
  }

  void goesOn(Duration by) {
    now = now.plus(by);
  }
}
