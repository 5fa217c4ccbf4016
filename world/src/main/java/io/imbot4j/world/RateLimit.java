package io.imbot4j.world;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A leaky bucket for each address that calls. Guarded by the world's lock. */
final class RateLimit {
  private final Map<String, Bucket> buckets = new TreeMap<>();

  private record Bucket(double level, Instant at) {
    double level(Limits limits, Instant now) {
      double drained = Duration.between(at, now).toMillis() * limits.perSecond() / 1000.0;
      return Math.max(0, level - drained);
    }
  }

  /** Counts a call. Returns false, counting nothing, when the bucket would run over. */
  boolean admits(String source, Limits limits, Instant now) {
    double level = buckets.getOrDefault(source, new Bucket(0, now)).level(limits, now);
    boolean admitted = limits.burst() == 0 || level + 1 <= limits.burst();
    if (admitted && limits.burst() > 0) {
      buckets.put(source, new Bucket(level + 1, now));
    }
    return admitted;
  }

  /** How full the bucket of an address is, null where none is kept. */
  @Nullable Double level(String source, Limits limits, Instant now) {
    Bucket bucket = buckets.get(source);
    return bucket == null ? null : Double.valueOf(bucket.level(limits, now));
  }

  List<LimitsView.Source> view(Limits limits, Instant now) {
    return buckets.entrySet().stream()
        .map(
            entry ->
                new LimitsView.Source(
                    entry.getKey(),
                    entry.getValue().level(limits, now),
                    limits.burst(),
                    limits.perSecond()))
        .toList();
  }
}
