package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * For which portals the authorization server failed lately, so that not every call asks it again:
 * an application that does is blocked. Safe for use by many threads at once.
 */
final class Setbacks {
  private static final Duration FIRST = Duration.ofSeconds(1);
  private static final Duration LONGEST = Duration.ofMinutes(1);

  private final Map<PortalId, Setback> setbacks = new ConcurrentHashMap<>();
  private final InstantSource clock;

  Setbacks(InstantSource clock) {
    this.clock = clock;
  }

  /**
   * Notes one more.
   *
   * @return until when it holds, which is longer each time
   */
  Duration add(PortalId portal, AuthFailure why) {
    Setback before = setbacks.get(portal);
    Duration twice = before == null ? FIRST : before.pause.multipliedBy(2);
    Duration pause = twice.compareTo(LONGEST) < 0 ? twice : LONGEST;
    setbacks.put(portal, new Setback(why, pause, clock.instant().plus(pause)));
    return pause;
  }

  void over(PortalId portal) {
    setbacks.remove(portal);
  }

  /**
   * @throws AuthFailure why it failed, if that was just now
   */
  void throwRecent(PortalId portal) throws AuthFailure {
    Setback recent = setbacks.get(portal);
    if (recent != null && clock.instant().isBefore(recent.until)) {
      throw recent.why;
    }
  }

  private record Setback(AuthFailure why, Duration pause, Instant until) {}
}
