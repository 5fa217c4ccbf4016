package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalException;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Says why a call of a portal ended while it waited for its turn. Immutable. */
record NoTurn(PortalId portal) {
  /**
   * @param limit the code the portal would have answered with
   * @param wait how long until its limits let the call go
   */
  PortalException heldBack(String method, String limit, Duration wait) {
    return new PortalException.Throttled(
        method,
        portal,
        limit,
        "not sent, too many calls wait",
        "Call less often, or set the pace of the portal's plan in HttpConfig.",
        wait);
  }

  /** All requests that may be under way at once were, until the end. */
  PortalException busy(String method) {
    return ended(
        method,
        false,
        "all connections to the portal were busy until the deadline; call less at once, or allow a"
            + " longer deadline",
        null);
  }

  /** It was under way at its end. */
  PortalException late(String method) {
    return ended(
        method,
        true,
        "the portal did not answer in time; look whether it was done before doing it again",
        null);
  }

  PortalException interrupted(String method, boolean reached, InterruptedException cause) {
    return ended(
        method,
        reached,
        reached
            ? "the thread was interrupted while it waited for the answer"
            : "the thread was interrupted while it waited for the portal's limit; nothing was done",
        cause);
  }

  private PortalException ended(
      String method, boolean reached, String what, @Nullable InterruptedException cause) {
    return new PortalException.Unanswered(method, portal, reached, what, cause);
  }
}
