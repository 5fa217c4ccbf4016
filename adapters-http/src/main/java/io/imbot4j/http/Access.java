package io.imbot4j.http;

import io.imbot4j.port.PortalException;
import java.net.URI;
import java.time.Duration;
import java.util.Optional;

/**
 * With what right a portal is called, and what becomes of it when the portal wants another. Safe
 * for use by many threads.
 */
@FunctionalInterface
interface Access {
  /**
   * The right as it is now; quick.
   *
   * @param method for errors to name
   * @throws PortalException if there is none
   */
  Credentials now(String method);

  /**
   * A right in place of one that has expired.
   *
   * @throws PortalException if there is none: the refusal itself where nobody can renew it
   */
  default Credentials renewed(
      Credentials expired, PortalException.AccessLost refusal, Duration within) {
    throw refusal;
  }

  /**
   * The same right at the address the portal has now.
   *
   * @param asked where it was called
   * @param location what it answered
   * @return empty if nobody may follow
   */
  default Optional<? extends Credentials> moved(Credentials right, URI asked, String location) {
    return Optional.empty();
  }

  /** A call succeeded at an address the portal has now. */
  default void settled(Credentials right) {}

  /** Which addresses the portal may have. */
  default Reach reach() {
    return Reach.EVERYWHERE;
  }
}
