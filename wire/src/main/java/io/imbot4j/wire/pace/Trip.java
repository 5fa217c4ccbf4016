package io.imbot4j.wire.pace;

import java.time.Instant;
import java.util.List;

/**
 * Calls that go now, as one request: one by itself, more as a {@code batch} in this order.
 *
 * @param since when they were let go
 */
public record Trip<C extends Call>(List<C> calls, Call.Kind kind, Instant since) {
  public Trip {
    calls = List.copyOf(calls);
  }
}
