package io.imbot4j.runtime;

import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.TurnObserver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Set;

/**
 * Has an eye on the lanes: wakes them for what has fallen due, stumbled or was left by another
 * node, prolongs the leases of turns that run, reports those that take long, and has what nobody
 * needs forgotten every hour; has growing replies shown.
 *
 * <p>While the inbox is broken it looks there less and less often, up to every {@value
 * #LONGEST_PAUSE}th time, so that a broken disk does not fill another one with reports. For one
 * thread.
 */
final class Watch implements Runnable {
  private static final int LONGEST_PAUSE = 256;
  private static final Duration FORGETS_EVERY = Duration.ofHours(1);

  private final Lanes lanes;
  private final Claims claims;
  private final Replies replies;
  private final Duration slowAfter;
  private final InstantSource clock;
  private final TurnObserver observer;
  private final Set<Claim> reported = new HashSet<>();
  private int pause;
  private int left;
  private Instant forgot;

  Watch(
      Lanes lanes,
      Claims claims,
      Replies replies,
      Duration slowAfter,
      InstantSource clock,
      TurnObserver observer) {
    this.lanes = lanes;
    this.claims = claims;
    this.replies = replies;
    this.slowAfter = slowAfter;
    this.clock = clock;
    this.observer = observer;
    forgot = clock.instant();
  }

  /** Looks once. */
  @Override
  public void run() {
    try {
      Instant now = clock.instant();
      replies.look();
      reportSlow(now);
      if (left > 0) {
        left--;
      } else {
        look(now);
      }
    } catch (RuntimeException | Error e) {
      rest();
      observer.saw(
          new TurnObserver.Trouble("the inbox cannot be looked after; it is tried again", e));
    }
  }

  private void look(Instant now) {
    claims.renew();
    claims.storeTheRest();
    claims.forgetTheQuiet();
    boolean stumbled = lanes.hasStumbled();
    if (stumbled) {
      rest();
    }
    if (stumbled || claims.hasReady()) {
      lanes.wake();
    }
    if (!stumbled) {
      pause = 0;
      forget(now);
    }
  }

  private void forget(Instant now) {
    if (Duration.between(forgot, now).compareTo(FORGETS_EVERY) >= 0) {
      forgot = now;
      claims.forget();
    }
  }

  private void rest() {
    pause = Math.min(LONGEST_PAUSE, Math.max(1, 2 * pause));
    left = pause - 1;
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
}
