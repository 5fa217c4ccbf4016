package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.InstallProof;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.Tokens;
import io.imbot4j.wire.Tree;
import java.net.URI;
import java.time.InstantSource;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Believes what the authorization server says of a token. Safe for use by many threads at once.
 *
 * <p>What {@code app.info} answers there is undocumented. The vendor's SDK for Python reads whose
 * the token is at the top and the installation below {@code install}; both are read at either
 * place.
 */
final class AuthServerProof implements InstallProof {
  private static final Pattern SEPARATOR = Pattern.compile("[,\\s]+");

  private final Application application;
  private final AuthServer server;
  private final Destinations destinations;
  private final HttpTransport transport;
  private final Json json;
  private final InstantSource clock;

  AuthServerProof(
      Application application,
      AuthServer server,
      Destinations destinations,
      HttpTransport transport,
      Json json,
      InstantSource clock) {
    this.application = application;
    this.server = server;
    this.destinations = destinations;
    this.transport = transport;
    this.json = json;
    this.clock = clock;
  }

  @Override
  public Proven prove(Portal said, @Nullable URI known) {
    try {
      Tree info = server.info(said.authServer(), said.tokens().access());
      Tree install = info.get("install").present().orElse(info);
      require(
          said.id(),
          either(info, install, "client_id").text().equals(application.clientId()),
          "application");
      require(
          said.id(),
          either(install, info, "member_id").text().equalsIgnoreCase(said.id().value()),
          "portal");
      String named = address(install, info, said);
      Portal proven;
      if (!named.isEmpty()) {
        proven = destinations.at(named, said);
      } else if (known != null) {
        proven = destinations.at(known.toString(), said);
      } else {
        proven = renewed(said);
      }
      Tree installed =
          either(install, info, "installed").present().orElse(either(install, info, "INSTALLED"));
      return new Proven(withScopes(proven, either(install, info, "scope")), installed.flag());
    } catch (AuthFailure failure) {
      throw failure.unproven("app.info", said.id());
    } catch (NoReply forbidden) {
      throw forbidden.to("app.info", said.id());
    }
  }

  @Override
  public Portal redeem(PortalId portal, String named, Secret code) {
    try {
      URI authServer = destinations.authServer(named);
      Tree answer = server.redeem(portal, authServer, code);
      require(portal, answer.get("member_id").text().equals(portal.value()), "portal");
      Tokens tokens = server.tokens(answer);
      // Its tokens are renewed where they were bought, whatever else is named.
      Portal bought = Portal.installed(portal, authServer, authServer, tokens, clock.instant());
      return withScopes(
          destinations.at(answer.get("client_endpoint").text(), bought), answer.get("scope"));
    } catch (AuthFailure failure) {
      throw failure.unproven("oauth/token", portal);
    } catch (NoReply forbidden) {
      throw forbidden.to("oauth/token", portal);
    }
  }

  @Override
  public boolean isAdministrators(Portal proven) {
    String method = "profile";
    try {
      Credentials.AccessToken right = destinations.portal(proven);
      URI at = right.endpoint().resolve(method);
      RequestBody form = RequestBody.form(Map.of("auth", right.token().get().reveal()));
      Reply reply = transport.post(at, form, destinations.reach(), AuthServer.PATIENCE);
      Tree answer = new Answers(json, proven.id()).read(method, reply);
      return answer.at("result", "ADMIN").flag();
    } catch (NoReply none) {
      throw none.to(method, proven.id());
    }
  }

  private static Tree either(Tree first, Tree second, String name) {
    return first.get(name).present().orElse(second.get(name));
  }

  private Portal renewed(Portal said) throws AuthFailure, NoReply {
    Tree answer = server.refresh(said);
    require(
        said.id(), answer.get("member_id").text().equalsIgnoreCase(said.id().value()), "portal");
    String endpoint = answer.get("client_endpoint").text();
    if (endpoint.isBlank()) {
      throw new PortalException.Refused(
          "oauth/token",
          said.id(),
          "the authorization server did not say where the portal is, so nothing was believed;"
              + " check that it is the portal's own");
    }
    Portal there = destinations.at(endpoint, said);
    return there.renewed(said.tokens().refresh(), server.tokens(answer)).orElse(there);
  }

  /** Where the server says that the portal is; {@code ""} where it says nothing. */
  private static String address(Tree install, Tree info, Portal said) {
    String endpoint = either(install, info, "client_endpoint").text();
    String domain = install.get("domain").text();
    if (endpoint.isBlank() && !domain.isBlank()) {
      return said.endpoint().getScheme() + "://" + domain + "/rest/";
    }
    return endpoint.strip();
  }

  private static void require(PortalId portal, boolean same, String whose) {
    if (!same) {
      throw new PortalException.Refused(
          "app.info",
          portal,
          "the token is another "
              + whose
              + "'s, so nothing was believed; if nobody is forging installations, check the"
              + " application's client id");
    }
  }

  private static Portal withScopes(Portal portal, Tree scope) {
    Set<String> scopes =
        SEPARATOR
            .splitAsStream(scope.text())
            .filter(word -> !word.isBlank())
            .collect(Collectors.toSet());
    return scopes.isEmpty() ? portal : portal.withScopes(scopes);
  }
}
