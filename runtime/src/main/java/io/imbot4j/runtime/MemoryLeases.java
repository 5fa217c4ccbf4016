package io.imbot4j.runtime;

import io.imbot4j.port.Lease;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/** Leases within one process, each on something of type {@code K}. Safe for use by many threads. */
final class MemoryLeases<K> {
  private final Map<K, Held> leases = new ConcurrentHashMap<>();
  private final InstantSource clock;

  MemoryLeases(InstantSource clock) {
    this.clock = clock;
  }

  Optional<Lease> lease(K subject, Duration atMost) {
    Instant now = clock.instant();
    Held mine = new Held(subject);
    mine.ends = now.plus(atMost);
    Held held =
        leases.compute(
            subject, (same, other) -> other == null || !other.ends.isAfter(now) ? mine : other);
    return held == mine ? Optional.of(mine) : Optional.empty();
  }

  int erase(Predicate<K> of) {
    return (int)
        leases.keySet().stream().filter(of).filter(key -> leases.remove(key) != null).count();
  }

  private final class Held implements Lease {
    private final K subject;
    private volatile Instant ends = Instant.MIN;

    Held(K subject) {
      this.subject = subject;
    }

    @Override
    public boolean extend(Duration atMost) {
      return leases.computeIfPresent(subject, (same, held) -> extended(held, atMost)) == this;
    }

    private Held extended(Held held, Duration atMost) {
      if (held == this) {
        ends = clock.instant().plus(atMost);
      }
      return held;
    }

    @Override
    public void close() {
      leases.remove(subject, this);
    }
  }
}
