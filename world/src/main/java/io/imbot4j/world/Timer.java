package io.imbot4j.world;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the {@code time} block of an answer. */
record Timer(Instant start) {

  Map<String, @Nullable Object> stop(Instant finish, Duration operating, Instant resetsAt) {
    BigDecimal took = seconds(finish).subtract(seconds(start));
    return Tree.of(
        "start", seconds(start),
        "finish", seconds(finish),
        "duration", took,
        "processing", took,
        "date_start", WorldClock.date(start),
        "date_finish", WorldClock.date(finish),
        "operating_reset_at", resetsAt.getEpochSecond(),
        "operating", BigDecimal.valueOf(operating.toMillis(), 3));
  }

  private static BigDecimal seconds(Instant time) {
    return BigDecimal.valueOf(time.toEpochMilli(), 3);
  }
}
