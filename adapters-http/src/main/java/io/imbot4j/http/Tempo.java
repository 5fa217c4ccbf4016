package io.imbot4j.http;

import io.imbot4j.port.PortalException;
import java.time.Duration;

/** How long to wait until the next fetch, by what the last ones brought. For one thread. */
final class Tempo {
  private final FetchRhythm rhythm;
  private Duration last;
  private boolean failing;

  Tempo(FetchRhythm rhythm) {
    this.rhythm = rhythm;
    this.last = rhythm.fastest();
  }

  boolean failing() {
    return failing;
  }

  Duration after(FetchCycle.Found found) {
    failing = false;
    if (found.more()) {
      return rhythm.more();
    }
    last = found.fresh() > 0 ? rhythm.fastest() : atMostSlowest(last.multipliedBy(3).dividedBy(2));
    return last;
  }

  Duration after(Throwable failure) {
    Duration longest = rhythm.slowest().multipliedBy(2);
    Duration next = failing ? last.multipliedBy(2) : rhythm.fastest();
    if (failure instanceof PortalException.AccessLost) {
      next = longest;
    }
    failing = true;
    last = next.compareTo(longest) < 0 ? next : longest;
    return failure instanceof PortalException.Throttled heldBack
            && heldBack.retryAfter().compareTo(last) > 0
        ? heldBack.retryAfter()
        : last;
  }

  private Duration atMostSlowest(Duration pause) {
    return pause.compareTo(rhythm.slowest()) < 0 ? pause : rhythm.slowest();
  }
}
