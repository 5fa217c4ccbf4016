package io.imbot4j.port;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import java.net.URI;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * An account that installed the application: where it is, and with what it may be called.
 *
 * <p>Immutable; shows no secret. It is what an installation proved to be true ({@code
 * ONAPPINSTALL}, or the page opened at an installation), never what a request merely said.
 *
 * @param endpoint where its methods are called, {@code https://acme.bitrix24.com/rest/}
 * @param authServer where its tokens are renewed and asked about
 * @param applicationToken what its events carry; {@code null} while it is not known, since not
 *     every installation tells it
 * @param scopes what the application may do there
 * @param installed when it was installed last, kept to the millisecond
 */
public record Portal(
    PortalId id,
    URI endpoint,
    URI authServer,
    Tokens tokens,
    @Nullable Secret applicationToken,
    Set<String> scopes,
    PortalStatus status,
    Instant installed) {
  /**
   * @throws IllegalArgumentException if an address is not {@code http} or {@code https} with a
   *     host, or a scope is blank or holds a comma
   */
  public Portal {
    check("endpoint", endpoint);
    check("auth server", authServer);
    scopes = Set.copyOf(scopes);
    for (String scope : scopes) {
      if (scope.isBlank() || scope.contains(",")) {
        throw new IllegalArgumentException(
            "scope \"" + scope + "\" is no single word; split what the portal lists at its commas");
      }
    }
    installed = installed.truncatedTo(ChronoUnit.MILLIS);
  }

  /** A portal that was installed just now; no application token and no scopes are known yet. */
  public static Portal installed(
      PortalId id, URI endpoint, URI authServer, Tokens tokens, Instant at) {
    return new Portal(id, endpoint, authServer, tokens, null, Set.of(), PortalStatus.ACTIVE, at);
  }

  /** The same portal at another address. */
  public Portal withEndpoint(URI other) {
    return new Portal(id, other, authServer, tokens, applicationToken, scopes, status, installed);
  }

  /** The same portal with the token its events carry; {@code null} for none. */
  public Portal withApplicationToken(@Nullable Secret token) {
    return new Portal(id, endpoint, authServer, tokens, token, scopes, status, installed);
  }

  /** The same portal with these scopes and no others. */
  public Portal withScopes(Set<String> only) {
    return new Portal(id, endpoint, authServer, tokens, applicationToken, only, status, installed);
  }

  /**
   * With renewed tokens, and active.
   *
   * @param used the refresh token that bought them
   * @return empty where it has other tokens by now, or is retired
   */
  public Optional<Portal> renewed(Secret used, Tokens fresh) {
    return isCalledWith(used) ? Optional.of(with(fresh, PortalStatus.ACTIVE)) : Optional.empty();
  }

  /**
   * With its access lost.
   *
   * @param used the refresh token that was refused
   * @return empty where it has other tokens by now, or is retired
   */
  public Optional<Portal> lost(Secret used, Instant since, String why) {
    return isCalledWith(used)
        ? Optional.of(with(tokens, new PortalStatus.AccessLost(since, why)))
        : Optional.empty();
  }

  /** Without the application; empty where it was retired before. */
  public Optional<Portal> retired(Instant since) {
    return status instanceof PortalStatus.Retired
        ? Optional.empty()
        : Optional.of(with(tokens, new PortalStatus.Retired(since)));
  }

  private boolean isCalledWith(Secret used) {
    return tokens.refresh().equals(used) && !(status instanceof PortalStatus.Retired);
  }

  private Portal with(Tokens others, PortalStatus other) {
    return new Portal(id, endpoint, authServer, others, applicationToken, scopes, other, installed);
  }

  private static void check(String name, URI address) {
    boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
    if (!web || address.getHost() == null) {
      // The address is not quoted: that of an incoming webhook is a secret.
      throw new IllegalArgumentException(
          "the "
              + name
              + " is no web address; give it whole, like https://acme.bitrix24.com/rest/");
    }
  }
}
