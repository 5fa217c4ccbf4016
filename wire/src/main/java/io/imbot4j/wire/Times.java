package io.imbot4j.wire;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** Moments as the platform writes them: ISO 8601 with an offset, in whole seconds. */
final class Times {
  private Times() {}

  static @Nullable String written(@Nullable OffsetDateTime moment) {
    return moment == null
        ? null
        : DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(moment.truncatedTo(ChronoUnit.SECONDS));
  }

  /** {@code null} where there is none, or none that can be read. */
  static @Nullable Instant read(Tree moment) {
    try {
      return moment.isAbsent() ? null : OffsetDateTime.parse(moment.text()).toInstant();
    } catch (DateTimeException unreadable) {
      return null;
    }
  }
}
