package io.imbot4j.http;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Objects;
import org.apache.hc.core5.http.HttpHost;

/** Where files of one portal may be fetched from: there, or where it sends us to over HTTPS. */
final class Whereabouts {
  private final Destinations destinations;
  private final URI endpoint;
  private final HttpHost portal;
  private final Reach reach;

  /**
   * @param reach which addresses the portal itself may have
   */
  Whereabouts(Destinations destinations, URI endpoint, Reach reach) {
    this.destinations = destinations;
    this.endpoint = endpoint;
    this.portal = HttpHost.create(endpoint);
    this.reach = reach;
  }

  /** The portal's address without the path, in which there may be a secret. */
  String portal() {
    return portal.toURI() + "/";
  }

  URI of(String link) throws NoReply {
    return of(endpoint, link);
  }

  /**
   * Reads an address that was found at another one.
   *
   * @throws NoReply if it is none, or would be called without encryption
   */
  URI of(URI at, String link) throws NoReply {
    URI address;
    try {
      // The portal's tokens have bars in them, which no address may.
      address = at.resolve(new URI(link.strip().replace("|", "%7C").replace(" ", "%20")));
    } catch (URISyntaxException unreadable) {
      // Its message repeats the link, and with it the secret.
      throw refused("is no address", "report it to the portal's administrator");
    }
    if (!"https".equals(address.getScheme()) && !"http".equals(address.getScheme())) {
      throw refused("is no web address", "report it to the portal's administrator");
    }
    if (address.getHost() == null || address.getUserInfo() != null) {
      throw refused("names no host", "report it to the portal's administrator");
    }
    if (!destinations.isSafe(address)) {
      throw refused(
          "leads to " + HttpHost.create(address) + " without encryption",
          "set the portal's web server up for https, or allow plain http");
    }
    return address;
  }

  private static NoReply refused(String what, String remedy) {
    return NoReply.forbidden("the link to the file " + what + "; " + remedy);
  }

  boolean isPortal(URI address) {
    return Objects.equals(HttpHost.create(address), portal);
  }

  /** Which addresses a host may have. */
  Reach reach(URI address, Connector connector) throws NoReply {
    if (isPortal(address)) {
      return reach;
    }
    return destinations.reach() == Reach.EVERYWHERE
        ? Reach.EVERYWHERE
        : Reach.of(connector.addresses(portal));
  }
}
