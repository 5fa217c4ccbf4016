package io.imbot4j.wire;

import io.imbot4j.wire.pace.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an answer tells of the time its method took. Stateless. */
public final class CallTime {
  /** In seconds, as times of day are told: longer ones are no times. */
  private static final double LATEST = 9e9;

  private CallTime() {}

  /**
   * Reads it.
   *
   * @param answer as {@link RestCall#answer} gives it
   * @param measured how long it took as seen from here, for where the portal says nothing
   */
  public static Outcome.Ran of(Tree answer, Duration measured) {
    Tree time = answer.get("time");
    Optional<Duration> took = seconds(time.get("duration"));
    return new Outcome.Ran(took.orElse(measured), counted(time));
  }

  private static Outcome.@Nullable Counted counted(Tree time) {
    Optional<Duration> operating = seconds(time.get("operating"));
    Optional<Duration> resets = seconds(time.get("operating_reset_at"));
    Optional<Duration> at = seconds(time.get("finish"));
    return operating.isEmpty() || resets.isEmpty() || at.isEmpty()
        ? null
        : new Outcome.Counted(
            operating.get(), Instant.EPOCH.plus(resets.get()), Instant.EPOCH.plus(at.get()));
  }

  private static Optional<Duration> seconds(Tree number) {
    try {
      double seconds = Double.parseDouble(number.text());
      return seconds >= 0 && seconds < LATEST
          ? Optional.of(Duration.ofNanos((long) (seconds * 1e9)))
          : Optional.empty();
    } catch (NumberFormatException nothing) {
      return Optional.empty();
    }
  }
}
