package io.imbot4j.world;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the {@code time} block of an answer. */
record Timer(Instant start) {
  private static final Duration OPERATING_WINDOW = Duration.ofMinutes(10);

  Map<String, @Nullable Object> stop(Instant finish) {
    BigDecimal took = seconds(finish).subtract(seconds(start));
    return Tree.of(
        "start", seconds(start),
        "finish", seconds(finish),
        "duration", took,
        "processing", took,
        "date_start", WorldClock.date(start),
        "date_finish", WorldClock.date(finish),
        "operating_reset_at", start.plus(OPERATING_WINDOW).getEpochSecond(),
        "operating", 0);
  }

  private static BigDecimal seconds(Instant time) {
    return BigDecimal.valueOf(time.toEpochMilli(), 3);
  }
}
