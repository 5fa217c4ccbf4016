package io.imbot4j.observe;

import io.imbot4j.port.Health;
import io.imbot4j.port.TurnObserver.Trouble;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Remembers what went wrong lately. Safe for many threads. */
final class Troubles {
  private static final Duration LATELY = Duration.ofMinutes(5);

  private final InstantSource clock;
  private @Nullable Trouble last;
  private Instant at = Instant.MIN;
  private int several;

  Troubles(InstantSource clock) {
    this.clock = clock;
  }

  synchronized void add(Trouble trouble) {
    several = isOver() ? 1 : several + 1;
    last = trouble;
    at = clock.instant();
  }

  synchronized Health health() {
    Trouble trouble = last;
    if (trouble == null || isOver()) {
      return Health.up("none for " + LATELY.toMinutes() + " minutes");
    }
    return Health.degraded(
        several + " lately, the last at " + at + ": " + Causes.sentence(trouble));
  }

  private boolean isOver() {
    return at.isBefore(clock.instant().minus(LATELY));
  }
}
