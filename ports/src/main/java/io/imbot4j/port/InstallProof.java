package io.imbot4j.port;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import java.net.URI;
import org.jspecify.annotations.Nullable;

/**
 * Finds out what is true of an installation, from an authorization server that is trusted.
 *
 * <p>Anybody can post an installation, so nothing of it is stored before it was proven here. Safe
 * for use by many threads at once. A call blocks until the server answered or the adapter's own
 * deadline passed.
 */
public interface InstallProof {
  /**
   * Asks whose an access token is ({@code app.info} at the portal's {@link Portal#authServer}), and
   * where its portal is. Where the server names no address for a portal that is new, the tokens are
   * renewed at once to learn it, since the sender of a request could name a server of their own.
   *
   * @param said what a request said of a portal, and nobody has checked; its endpoint is not
   *     believed
   * @param known where the portal was proven to be before; {@code null} for a new one
   * @return the same portal, where the server tells more or otherwise as the server tells it
   * @throws PortalException.Refused if the token is not this application's, is another portal's or
   *     is over, if no token may go to one of the addresses, or if the server does not say where
   *     the portal is
   * @throws PortalException.Unanswered if the server could not be asked; ask again later
   */
  Proven prove(Portal said, @Nullable URI known);

  /**
   * Buys tokens with the code that a person came back with ({@code /oauth/token/} with {@code
   * authorization_code}). The answer is the proof. The application token is not known then.
   *
   * @param portal whose the code is said to be
   * @param server which of the trusted authorization servers gave it, by host and port as in {@code
   *     server_domain}; {@code ""} for the usual one
   * @param code works once, for 30 seconds
   * @throws PortalException.Refused if the code is over, or is another application's or portal's,
   *     or if the application's secret may not go to that server
   * @throws PortalException.Unanswered if the server could not be asked, or it is unknown whether
   *     the code is used up
   */
  Portal redeem(PortalId portal, String server, Secret code);

  /**
   * Asks a portal whether its tokens are an administrator's ({@code profile}, {@code ADMIN}). Any
   * person who opens the application holds tokens that {@link #prove} believes.
   *
   * @param proven as {@link #prove} or {@link #redeem} gave it
   * @throws PortalException if the portal did not say
   */
  boolean isAdministrators(Portal proven);

  /**
   * A portal whose tokens are known to be this application's. Immutable.
   *
   * @param finished whether the installation is over ({@code INSTALLED}): {@code false} while the
   *     application's page for it is open, {@code true} when a person only opens the application
   */
  record Proven(Portal portal, boolean finished) {}
}
