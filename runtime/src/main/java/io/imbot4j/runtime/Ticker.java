package io.imbot4j.runtime;

import io.imbot4j.port.EventInbox;
import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.TurnObserver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Looks up every {@value #EVERY_MILLIS} ms: wakes the lanes for what has fallen due or stumbled,
 * and reports turns that take long.
 */
final class Ticker implements AutoCloseable {
  private static final int EVERY_MILLIS = 100;

  private final Lanes lanes;
  private final Claims claims;
  private final EventInbox inbox;
  private final Duration slowAfter;
  private final InstantSource clock;
  private final TurnObserver observer;
  private final Set<Claim> reported = ConcurrentHashMap.newKeySet();
  private final ScheduledFuture<?> schedule;
  private final ScheduledExecutorService thread =
      Executors.newSingleThreadScheduledExecutor(task -> new Thread(task, "imbot4j-ticker"));

  Ticker(
      Lanes lanes,
      Claims claims,
      EventInbox inbox,
      Duration slowAfter,
      InstantSource clock,
      TurnObserver observer) {
    this.lanes = lanes;
    this.claims = claims;
    this.inbox = inbox;
    this.slowAfter = slowAfter;
    this.clock = clock;
    this.observer = observer;
    schedule =
        thread.scheduleWithFixedDelay(
            this::tick, EVERY_MILLIS, EVERY_MILLIS, TimeUnit.MILLISECONDS);
  }

  private void tick() {
    try {
      Instant now = clock.instant();
      if (lanes.hasStumbled() || inbox.nextDue().filter(due -> !due.isAfter(now)).isPresent()) {
        lanes.wake();
      }
      reportSlow(now);
    } catch (RuntimeException e) {
      // An exception would end the schedule, and with it every timer.
      observer.saw(
          new TurnObserver.Trouble(
              "the inbox cannot be asked for due timers; it is asked again", e));
    }
  }

  private void reportSlow(Instant now) {
    reported.retainAll(claims.running().keySet());
    claims
        .running()
        .forEach(
            (claim, since) -> {
              Duration so = Duration.between(since, now);
              if (so.compareTo(slowAfter) > 0 && reported.add(claim)) {
                observer.saw(new TurnObserver.Slow(claim.work(), so));
              }
            });
  }

  @Override
  public void close() {
    schedule.cancel(false);
    Workers.end(thread);
  }
}
