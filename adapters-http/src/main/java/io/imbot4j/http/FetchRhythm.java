package io.imbot4j.http;

import java.time.Duration;

/**
 * How often events are fetched. After a failure the pauses grow to twice the slowest.
 *
 * @param more the pause while the portal says that it has more
 * @param fastest the pause after events came, while people talk
 * @param slowest the longest pause, while nobody does
 */
public record FetchRhythm(Duration more, Duration fastest, Duration slowest) {
  /** What the platform asks for: at least 2 s while there is more, else 5 s to 30 s. */
  public static final FetchRhythm PORTAL =
      new FetchRhythm(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(30));

  /**
   * @throws IllegalArgumentException if a pause is not above zero, or the fastest is slower than
   *     the slowest
   */
  public FetchRhythm {
    for (Duration pause : new Duration[] {more, fastest, slowest}) {
      if (pause.isZero() || pause.isNegative()) {
        throw new IllegalArgumentException("a pause of " + pause + "; it must be above zero");
      }
    }
    if (fastest.compareTo(slowest) > 0) {
      throw new IllegalArgumentException(
          "the fastest pause, " + fastest + ", is longer than the slowest, " + slowest);
    }
  }
}
