package io.imbot4j.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.concurrent.atomic.AtomicReference;

/**
 * The portal's time: a given clock, moved on by hand; the portals of a cloud share one. Safe for
 * many threads.
 */
final class WorldClock {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

  private final InstantSource base;
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  WorldClock(InstantSource base) {
    this.base = base;
  }

  Instant now() {
    return base.instant().plus(ahead.get());
  }

  void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("time does not go back: " + by);
    }
    ahead.updateAndGet(so -> so.plus(by));
  }

  void reset() {
    ahead.set(Duration.ZERO);
  }

  /** A date as answers and events write it. */
  static String date(Instant time) {
    return DATE.format(time.atOffset(ZoneOffset.UTC));
  }
}
