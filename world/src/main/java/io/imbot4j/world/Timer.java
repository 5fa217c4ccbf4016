package io.imbot4j.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the {@code time} block of an answer. */
record Timer(Instant start) {
  private static final Duration OPERATING_WINDOW = Duration.ofMinutes(10);

  Map<String, @Nullable Object> stop(Instant finish) {
    double from = seconds(start);
    double to = seconds(finish);
    return Tree.of(
        "start",
        from,
        "finish",
        to,
        "duration",
        to - from,
        "processing",
        to - from,
        "date_start",
        WorldClock.date(start),
        "date_finish",
        WorldClock.date(finish),
        "operating_reset_at",
        start.plus(OPERATING_WINDOW).getEpochSecond(),
        "operating",
        0);
  }

  private static double seconds(Instant time) {
    return time.toEpochMilli() / 1000.0;
  }
}
