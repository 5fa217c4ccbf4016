package io.imbot4j.runtime;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.TurnObserver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Asks portals whether they paid, once a minute at most. Whoever said it, only what the portal
 * answers counts; what it refuses its calls tell anyway. Safe for many threads.
 */
final class PaymentHints {
  private static final Duration EVERY = Duration.ofMinutes(1);
  private static final String REQUIRED = "PAYMENT_REQUIRED";

  private final Function<PortalId, AppGateway> apps;
  private final Later later;
  private final InstantSource clock;
  private final TurnObserver observer;
  private final Map<PortalId, Instant> next = new ConcurrentHashMap<>();

  PaymentHints(
      Function<PortalId, AppGateway> apps,
      Later later,
      InstantSource clock,
      TurnObserver observer) {
    this.apps = apps;
    this.later = later;
    this.clock = clock;
    this.observer = observer;
  }

  /**
   * @param portal has the application
   */
  void take(PortalId portal) {
    Instant now = clock.instant();
    if (!now.isBefore(next.getOrDefault(portal, Instant.MIN))) {
      next.put(portal, now.plus(EVERY));
      later.run(Duration.ZERO, () -> ask(portal));
    }
  }

  void forget(PortalId portal) {
    next.remove(portal);
  }

  private void ask(PortalId portal) {
    try {
      told(portal, apps.apply(portal).info().paymentExpired());
    } catch (RuntimeException failure) {
      if (failure instanceof PortalException refused && refused.code().equals(REQUIRED)) {
        told(portal, true);
        return;
      }
      observer.saw(
          new TurnObserver.Trouble("portal " + portal + " did not say what was paid", failure));
    }
  }

  private void told(PortalId portal, boolean expired) {
    observer.saw(
        new TurnObserver.Note(
            expired
                ? "portal " + portal + " has not paid for the application, so it posts no events"
                : "portal " + portal + " says that the application is paid for or free"));
  }
}
