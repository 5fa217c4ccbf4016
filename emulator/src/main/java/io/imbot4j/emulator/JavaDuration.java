package io.imbot4j.emulator;

import java.time.Duration;

/** Durations as Java source, in the largest unit that says them whole. */
final class JavaDuration {
  private JavaDuration() {}

  static String of(Duration time) {
    if (time.equals(Duration.ofDays(time.toDays()))) {
      return "Duration.ofDays(" + time.toDays() + ")";
    }
    if (time.equals(Duration.ofHours(time.toHours()))) {
      return "Duration.ofHours(" + time.toHours() + ")";
    }
    if (time.equals(Duration.ofMinutes(time.toMinutes()))) {
      return "Duration.ofMinutes(" + time.toMinutes() + ")";
    }
    return time.equals(Duration.ofSeconds(time.toSeconds()))
        ? "Duration.ofSeconds(" + time.toSeconds() + ")"
        : "Duration.parse(\"" + time + "\")";
  }
}
