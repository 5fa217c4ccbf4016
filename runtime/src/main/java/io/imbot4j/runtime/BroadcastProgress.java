package io.imbot4j.runtime;

import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * How far a broadcast is. Immutable.
 *
 * @param state what it does
 * @param why one sentence with the remedy where it {@link State#STOPPED}, {@code ""} else
 * @param total how many recipients there are in all, {@code null} where nobody said
 * @param known how many of those read had a message, or an attempt of one, before this run
 * @param sent how many messages the portal took in this run
 * @param refused how many it refused
 * @param inDoubt of how many nobody knows
 * @param running for how long it has run, pauses left out
 * @param rate messages a second, whatever became of them, in about the later half of this run; 0 at
 *     its beginning
 */
public record BroadcastProgress(
    State state,
    String why,
    @Nullable Long total,
    long known,
    long sent,
    long refused,
    long inDoubt,
    Duration running,
    double rate) {

  /** What a broadcast does. */
  public enum State {
    /** It sends. */
    RUNNING,
    /** It sends nothing until it is resumed. */
    PAUSED,
    /** Every recipient was read and has an outcome, or is in doubt. */
    DONE,
    /** Somebody cancelled it; what was in flight then has its outcome. */
    CANCELLED,
    /** It cannot go on; run it again with the same id when the cause is mended. */
    STOPPED;

    /** Whether it has come to its end. */
    public boolean isOver() {
      return this != RUNNING && this != PAUSED;
    }
  }

  /** How many recipients are done with: known from before, sent, refused or in doubt. */
  public long done() {
    return known + sent + refused + inDoubt;
  }

  /** How long it will take still at this rate; {@code null} where that cannot be told. */
  public @Nullable Duration left() {
    if (total == null || (rate == 0 && done() < total)) {
      return null;
    }
    long waiting = Math.max(0, total - done());
    return waiting == 0 ? Duration.ZERO : Duration.ofMillis((long) (waiting * 1000 / rate));
  }
}
