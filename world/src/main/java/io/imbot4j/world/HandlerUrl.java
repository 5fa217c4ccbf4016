package io.imbot4j.world;

import java.net.URI;
import java.net.URISyntaxException;

/**
 * The rule for a handler's address: http or https, and a host.
 *
 * <p>A real portal also wants a dot in the host and a public certificate; here a bot on this
 * machine must be reachable.
 */
final class HandlerUrl {
  private HandlerUrl() {}

  static boolean isValid(String url) {
    try {
      URI uri = new URI(url);
      String scheme = uri.getScheme() == null ? "" : uri.getScheme();
      return uri.getHost() != null && scheme.matches("(?i)https?");
    } catch (URISyntaxException malformed) {
      return false;
    }
  }
}
