package io.imbot4j.emulator;

import io.imbot4j.world.Credentials;
import io.imbot4j.world.World;
import java.net.URI;

/** Where the doors are. */
final class Addresses {
  private static final int HTTP = 80;
  private static final int HTTPS = 443;

  private Addresses() {}

  /** The port an address leads to, written or not. */
  static int port(URI address) {
    boolean secure = address.getScheme().equalsIgnoreCase("https");
    return address.getPort() >= 0 ? address.getPort() : secure ? HTTPS : HTTP;
  }

  /** An address of this host and port; the port its scheme stands for is left out. */
  static URI of(boolean secure, String host, int port) {
    String shown = port == (secure ? HTTPS : HTTP) ? "" : ":" + port;
    return URI.create((secure ? "https://" : "http://") + host + shown + "/");
  }

  static URI webhook(World world) {
    Credentials.Webhook webhook = world.config().webhook();
    return world
        .config()
        .baseUrl()
        .resolve("rest/" + webhook.userId() + "/" + webhook.secret() + "/");
  }
}
