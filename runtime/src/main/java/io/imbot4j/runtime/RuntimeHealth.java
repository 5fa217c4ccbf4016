package io.imbot4j.runtime;

import io.imbot4j.port.EventInbox;
import io.imbot4j.port.EventInbox.Backlog;
import io.imbot4j.port.Health;
import io.imbot4j.port.StoreException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Says whether events are taken in and handled, and why not. Safe for many threads. */
record RuntimeHealth(
    EventInbox inbox, Intake intake, Lanes lanes, @Nullable Ticker ticker, InstantSource clock) {
  /** For how long an event may wait before somebody should look. */
  static final Duration LATE = Duration.ofMinutes(5);

  /** What the inbox and the lanes say, worst first. */
  Health ask() {
    if (intake.isClosed()) {
      return Health.down("the bot is closed; start it again");
    }
    if (ticker != null && !ticker.isAlive()) {
      return Health.down("the thread for timers has ended; start the process again, report this");
    }
    Instant now = clock.instant();
    Backlog backlog;
    try {
      backlog = inbox.backlog(now);
    } catch (StoreException gone) {
      return Health.down("the inbox cannot be reached: " + gone.getMessage());
    } catch (RuntimeException broken) {
      return Health.down(
          "the inbox cannot be reached for a "
              + broken.getClass().getSimpleName()
              + "; look at its disk or database");
    }
    if (lanes.hasStumbled()) {
      return Health.down(
          "the inbox cannot be worked off and is tried again; look in the log for why");
    }
    Instant since = backlog.since();
    if (since != null && since.plus(LATE).isBefore(now)) {
      return Health.degraded(
          waits(backlog)
              + ", the oldest for "
              + Duration.between(since, now).toSeconds()
              + " s; look for slow turns in the log, and for bots that are paused");
    }
    if (backlog.dead() > 0) {
      return Health.degraded(
          backlog.dead() + " failed and are listed as dead; replay them or drop them");
    }
    return Health.up(waits(backlog));
  }

  private static String waits(Backlog backlog) {
    return backlog.waiting() + " wait, at most " + backlog.deepest() + " in one dialog";
  }
}
