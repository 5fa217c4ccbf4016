package io.imbot4j.domain.bot;

import java.net.URI;

/** The platform's rules for an address it posts events to. */
final class HandlerUrl {
  private static final int MAX_LENGTH = 255;

  private HandlerUrl() {}

  static void check(String field, URI url) {
    String scheme = url.getScheme();
    if (!"https".equals(scheme) && !"http".equals(scheme)) {
      throw new IllegalArgumentException(
          field + " \"" + url + "\" starts with neither https:// nor http://");
    }
    String host = url.getHost();
    if (host == null || !host.contains(".")) {
      throw new IllegalArgumentException(
          field
              + " \""
              + url
              + "\" has no host with a dot in it, which the portal asks for; write 127.0.0.1 for localhost");
    }
    if (url.toString().length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          field
              + " has "
              + url.toString().length()
              + " characters, the portal stores "
              + MAX_LENGTH);
    }
  }
}
