package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * How requests get to one portal, and with what right. Safe for many threads.
 *
 * @param clock the one by which calls end
 */
record Route(
    PortalId portal, Access access, Json json, HttpTransport transport, InstantSource clock) {
  Duration until(Instant end) {
    return Duration.between(clock.instant(), end);
  }
}
