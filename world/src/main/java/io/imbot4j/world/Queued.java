package io.imbot4j.world;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An event waiting to be fetched, once or, where that was ordered, again after it was. */
final class Queued {
  private final int id;
  private final Instant at;
  private final Instant from;
  private final List<Long> logged;
  private final Map<String, @Nullable Object> event;
  private int given;

  /**
   * An event.
   *
   * @param from before then it is not given
   * @param logged its lines in the log, one for each time it is given
   * @param event as it is answered
   */
  Queued(int id, Instant at, Instant from, List<Long> logged, Map<String, @Nullable Object> event) {
    this.id = id;
    this.at = at;
    this.from = from;
    this.logged = List.copyOf(logged);
    this.event = event;
  }

  int id() {
    return id;
  }

  Instant at() {
    return at;
  }

  Map<String, @Nullable Object> event() {
    return event;
  }

  boolean isThere(Instant now) {
    return !now.isBefore(from);
  }

  /** What is acknowledged is over, unless it is to be given once more. */
  boolean isOver(int offset) {
    if (id >= offset) {
      return false;
    }
    given++;
    return given >= logged.size();
  }

  /** The line in the log that says how it went this time. */
  long line() {
    return logged.get(Math.min(given, logged.size() - 1));
  }
}
