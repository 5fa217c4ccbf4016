package io.imbot4j.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/**
 * A leaky bucket for each caller: fifty calls deep, draining two a second. Guarded by the world's
 * lock.
 */
final class RateLimit {
  private static final double DEPTH = 50;
  private static final double DRAIN_PER_MILLI = 2 / 1000.0;

  private final Map<String, Bucket> buckets = new HashMap<>();

  private record Bucket(double level, Instant at) {}

  /** Counts a call. Returns false, counting nothing, when the bucket would run over. */
  boolean admits(String source, Instant now) {
    Bucket before = buckets.getOrDefault(source, new Bucket(0, now));
    double drained = Duration.between(before.at, now).toMillis() * DRAIN_PER_MILLI;
    double level = Math.max(0, before.level - drained);
    if (level + 1 > DEPTH) {
      return false;
    }
    buckets.put(source, new Bucket(level + 1, now));
    return true;
  }
}
