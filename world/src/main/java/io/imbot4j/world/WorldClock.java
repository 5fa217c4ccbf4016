package io.imbot4j.world;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The portal's time: a given clock, moved on and stopped by hand; the portals of a cloud share one.
 * Safe for many threads.
 */
final class WorldClock {
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ssxxx");

  private final InstantSource base;
  private volatile Hands hands = Hands.RUNNING;

  /** How far the clock is ahead of the given one, which counts as standing still while stopped. */
  private record Hands(Duration ahead, @Nullable Instant stopped) {
    static final Hands RUNNING = new Hands(Duration.ZERO, null);
  }

  WorldClock(InstantSource base) {
    this.base = base;
  }

  Instant now() {
    Hands now = hands;
    return (now.stopped == null ? base.instant() : now.stopped).plus(now.ahead);
  }

  synchronized void advance(Duration by) {
    if (by.isNegative()) {
      throw new IllegalArgumentException("time does not go back: " + by);
    }
    hands = new Hands(hands.ahead.plus(by), hands.stopped);
  }

  /** Time stands still, though it can be moved on, until it runs again. */
  synchronized void stop() {
    if (hands.stopped == null) {
      hands = new Hands(hands.ahead, base.instant());
    }
  }

  /** Time goes on from where it stands. */
  synchronized void start() {
    Instant stopped = hands.stopped;
    if (stopped != null) {
      Duration missed = Duration.between(stopped, base.instant());
      hands = new Hands(hands.ahead.minus(missed), null);
    }
  }

  boolean stands() {
    return hands.stopped != null;
  }

  synchronized void reset() {
    hands = Hands.RUNNING;
  }

  /** A date as answers and events write it. */
  static String date(Instant time) {
    return DATE.format(time.atOffset(ZoneOffset.UTC));
  }
}
