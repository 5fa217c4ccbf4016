package io.imbot4j.http;

import io.imbot4j.domain.Secret;
import io.imbot4j.port.Portal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Where a secret may go: nothing else decides that. Immutable. */
final class Destinations {
  private static final Set<String> AUTH_SERVERS =
      new LinkedHashSet<>(List.of("https://oauth.bitrix.info", "https://oauth.bitrix24.tech"));
  private static final Pattern LOOPBACK =
      Pattern.compile("localhost|127(\\.\\d{1,3}){3}|\\[::1]|\\[0:0:0:0:0:0:0:1]");

  private final HttpConfig config;
  private final Set<String> ownAuthServers;

  Destinations(HttpConfig config) {
    this(config, Set.of());
  }

  /**
   * @param ownAuthServers {@code https://host} or {@code https://host:port}
   */
  Destinations(HttpConfig config, Set<String> ownAuthServers) {
    this.config = config;
    this.ownAuthServers = new LinkedHashSet<>(ownAuthServers);
    // One machine's own two names: a server that is called by one may name itself by the other.
    for (String server : ownAuthServers) {
      this.ownAuthServers.add(server.replaceFirst("(?<=://)localhost(?=:|$)", "127.0.0.1"));
      this.ownAuthServers.add(server.replaceFirst("(?<=://)127\\.0\\.0\\.1(?=:|$)", "localhost"));
    }
  }

  /** Whether the way there is encrypted, within this machine, or allowed without. */
  boolean isSafe(URI address) {
    return config.plainHttp()
        || "https".equals(address.getScheme())
        || LOOPBACK.matcher(Objects.requireNonNullElse(address.getHost(), "")).matches();
  }

  /**
   * Which addresses a portal may have that installed the application. Behind a proxy only that
   * knows them.
   */
  Reach reach() {
    return config.innerNetwork() || config.proxy() != null ? Reach.EVERYWHERE : Reach.INTERNET;
  }

  /**
   * With what a portal is called that installed the application.
   *
   * @throws NoReply if no token may be sent to its stored address
   */
  Credentials.AccessToken portal(Portal stored) throws NoReply {
    return accessToken(stored.endpoint(), stored.tokens().access())
        .orElseThrow(
            () ->
                NoReply.forbidden(
                    "its stored address is not https://host/rest/, so no token is sent there;"
                        + " install the application again"));
  }

  /**
   * The same portal at an address that its authorization server named.
   *
   * @throws NoReply if no token may be sent there
   */
  Portal at(String named, Portal portal) throws NoReply {
    try {
      Portal there = portal.withEndpoint(new URI(named));
      return there.withEndpoint(portal(there).endpoint());
    } catch (URISyntaxException | IllegalArgumentException unreadable) {
      throw NoReply.forbidden(
          "the authorization server named no web address for it; report that to the platform's support");
    }
  }

  /**
   * The same right at the address that a portal named when it was called at its old one.
   *
   * @param asked the method's address
   * @return empty if no token may be sent there
   */
  Optional<Credentials.AccessToken> moved(
      Credentials.AccessToken right, URI asked, String location) {
    try {
      URI there = asked.resolve(new URI(location));
      boolean elsewhere = !origin(asked).equals(origin(there)) && there.getRawUserInfo() == null;
      boolean method =
          Objects.requireNonNullElse(there.getRawPath(), "")
              .startsWith(right.endpoint().getRawPath());
      return elsewhere && method
          ? accessToken(there.resolve(right.endpoint().getRawPath()), right.token().get())
          : Optional.empty();
    } catch (URISyntaxException | IllegalArgumentException unreadable) {
      return Optional.empty();
    }
  }

  /**
   * Where tokens are renewed and asked about.
   *
   * @param stored any address at that server
   * @return its root
   * @throws NoReply if the application's secret may not be sent there
   */
  URI authServer(URI stored) throws NoReply {
    String server = origin(stored);
    if (!AUTH_SERVERS.contains(server) && !ownAuthServers.contains(server)) {
      throw NoReply.forbidden(
          "the application's secret is not sent to "
              + server
              + "; if that is your own authorization server, name it with authServer");
    }
    return URI.create(server + "/");
  }

  /**
   * The authorization server at a host and port, as a portal names it.
   *
   * @param named {@code ""} for the usual one
   * @return its root
   * @throws NoReply if the application's secret may not be sent there
   */
  URI authServer(String named) throws NoReply {
    return Stream.concat(ownAuthServers.stream(), AUTH_SERVERS.stream())
        .map(server -> URI.create(server + "/"))
        .filter(server -> named.isEmpty() || named.equalsIgnoreCase(server.getAuthority()))
        .findFirst()
        .orElseThrow(
            () ->
                NoReply.forbidden(
                    "the application's secret is not sent to the authorization server that was"
                        + " named; if that is your own, name it with authServer"));
  }

  /** Which addresses an authorization server may have. */
  Reach reach(URI authServer) {
    return ownAuthServers.contains(origin(authServer)) ? Reach.EVERYWHERE : reach();
  }

  /** The scheme, host and port of an address. */
  static String origin(URI address) {
    String port =
        address.getPort() < 0 || (address.getPort() == 443 && "https".equals(address.getScheme()))
            ? ""
            : ":" + address.getPort();
    return address.getScheme() + "://" + address.getHost() + port;
  }

  private Optional<Credentials.AccessToken> accessToken(URI endpoint, Secret token) {
    try {
      return Optional.of(new Credentials.AccessToken(endpoint, () -> token))
          .filter(right -> isSafe(right.endpoint()));
    } catch (IllegalArgumentException strange) {
      return Optional.empty();
    }
  }
}
