package io.imbot4j.port;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * Whether a portal can be called, and if not, since when and why. Immutable.
 *
 * <p>One that has not paid is {@link Active}: no event tells reliably that a payment is over or was
 * made, so what was stored could be wrong for ever. Its calls say so while it lasts ({@link
 * PortalException.AccessLost} with {@code PAYMENT_REQUIRED}).
 */
public sealed interface PortalStatus {
  /** The application is installed, as far as is known. */
  PortalStatus ACTIVE = new Active();

  /** The application is installed, as far as is known. */
  record Active() implements PortalStatus {}

  /**
   * The portal no longer takes the tokens: somebody has to install the application again.
   *
   * @param since kept to the millisecond
   * @param why one sentence for the operator, without a token
   */
  record AccessLost(Instant since, String why) implements PortalStatus {
    public AccessLost {
      since = since.truncatedTo(ChronoUnit.MILLIS);
    }
  }

  /**
   * The application was removed ({@code ONAPPUNINSTALL}), and what is known of the portal was kept.
   *
   * @param since kept to the millisecond
   */
  record Retired(Instant since) implements PortalStatus {
    public Retired {
      since = since.truncatedTo(ChronoUnit.MILLIS);
    }
  }
}
