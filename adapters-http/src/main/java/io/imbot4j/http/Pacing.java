package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** Keeps the calls to one portal under its limit and within their time. Safe for many threads. */
final class Pacing {
  private static final String LIMIT = "QUERY_LIMIT_EXCEEDED";
  private static final Duration LATENCY = Duration.ofSeconds(1);

  private final PortalId portal;
  private final HttpConfig config;
  private final Pause pause;
  private final LeakyBucket bucket;

  Pacing(PortalId portal, HttpConfig config, Pause pause) {
    this.portal = portal;
    this.config = config;
    this.pause = pause;
    this.bucket = new LeakyBucket(config.limit().lessWhatLeaksIn(LATENCY), config.clock(), pause);
  }

  /** When a call that begins now must have ended. */
  Instant end() {
    return config.clock().instant().plus(config.deadline());
  }

  Duration until(Instant end) {
    return Duration.between(config.clock().instant(), end);
  }

  /** How long a call has taken that is to end then. */
  long millisOf(Instant end) {
    return config.deadline().minus(until(end)).toMillis();
  }

  /** Waits until the portal's limit lets a call go. */
  void enter(String method, Instant end) {
    try {
      Optional<Duration> tooLong = bucket.enter(until(end));
      if (tooLong.isPresent()) {
        throw new PortalException.Throttled(
            method,
            portal,
            LIMIT,
            "not sent, too many calls wait",
            "Call less often, or set the limit of the portal's plan in HttpConfig.",
            tooLong.get());
      }
    } catch (InterruptedException interrupted) {
      throw interrupted(method, interrupted);
    }
  }

  /** Waits before what was held back is asked again, or throws it if there is no time for that. */
  void rest(PortalException.Throttled heldBack, Instant end) {
    if (heldBack.code().equalsIgnoreCase(LIMIT)) {
      bucket.portalSaysFull();
    }
    rest(heldBack.retryAfter(), heldBack, end);
  }

  /** Waits before a repeat, or throws the failure if there is no time or wish for one. */
  void rest(Duration length, PortalException failure, Instant end) {
    if (length.compareTo(until(end)) >= 0) {
      throw failure;
    }
    try {
      pause.rest(length);
    } catch (InterruptedException interrupted) {
      PortalException ended = interrupted(failure.method(), interrupted);
      throw failure instanceof PortalException.Unanswered ? failure : ended;
    }
  }

  private PortalException interrupted(String method, InterruptedException cause) {
    Thread.currentThread().interrupt();
    return new PortalException.Unanswered(
        method,
        portal,
        false,
        "the thread was interrupted while it waited for the portal's limit; nothing was done",
        cause);
  }
}
