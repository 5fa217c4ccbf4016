package io.imbot4j.http;

import io.imbot4j.port.PortalException;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Whether a portal takes no calls at all until somebody acts: blocked, not paid, or deleted. Now
 * and then one call probes whether it does again. Guarded by the lock of its pacing.
 */
final class Standstill {
  private static final Set<String> CODES =
      Set.of("OVERLOAD_LIMIT", "PAYMENT_REQUIRED", "PORTAL_DELETED", "QUERY_LIMIT");
  private static final String ASKING = "app.info";
  private static final Duration FIRST = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(5);

  private PortalException.@Nullable AccessLost why;

  /** When it was refused last. */
  private Instant since = Instant.MIN;

  private Instant probe = Instant.MIN;
  private Duration pause = FIRST;

  /**
   * A call failed.
   *
   * @param sent when it left
   * @return whether the portal stands still from now on
   */
  boolean begins(PortalException failure, Instant sent, Instant now) {
    if (!(failure instanceof PortalException.AccessLost lost)
        || !CODES.contains(lost.code().toUpperCase(Locale.ROOT))) {
      return false;
    }
    boolean begins = why == null;
    if (begins || sent.isAfter(since)) {
      pause = begins ? FIRST : shorter(pause.multipliedBy(2), LONGEST);
      why = lost;
      since = now;
      probe = now.plus(pause);
    }
    return begins;
  }

  private static Duration shorter(Duration one, Duration other) {
    return one.compareTo(other) < 0 ? one : other;
  }

  /**
   * A call was answered.
   *
   * @param sent when it left; what left before the last refusal proves nothing
   * @return whether this is the end of it
   */
  boolean ends(Instant sent) {
    boolean ends = why != null && sent.isAfter(since);
    if (ends) {
      why = null;
    }
    return ends;
  }

  /** What the portal said last; empty if it takes calls. */
  Optional<PortalException.AccessLost> why() {
    return Optional.ofNullable(why);
  }

  /**
   * Why a call is not to be made; the next after a pause may, and so may one that asks what was
   * paid.
   */
  @Nullable PortalException refusal(String method, Instant now) {
    PortalException.AccessLost lost = why;
    if (lost == null || method.equalsIgnoreCase(ASKING)) {
      return null;
    }
    if (now.isBefore(probe)) {
      return lost.ofCall(method);
    }
    probe = now.plus(pause);
    return null;
  }
}
