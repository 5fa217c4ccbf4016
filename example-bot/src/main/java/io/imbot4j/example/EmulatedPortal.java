package io.imbot4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.http.Credentials;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URLConnection;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The emulated portal that runs on this machine in another process. */
final class EmulatedPortal {
  private static final Pattern WEBHOOK = Pattern.compile("\"webhook\"\\s*:\\s*\"([^\"]+)\"");
  private static final int PATIENCE_MILLIS = 5_000;

  private EmulatedPortal() {}

  /**
   * Its webhook.
   *
   * @throws IllegalArgumentException if none runs at this port, saying what to set
   */
  static Credentials.Webhook webhook(int port) {
    URI portal = URI.create("http://localhost:" + port + "/");
    try {
      URLConnection state = portal.resolve("_emulator/state").toURL().openConnection();
      state.setConnectTimeout(PATIENCE_MILLIS);
      state.setReadTimeout(PATIENCE_MILLIS);
      try (InputStream in = state.getInputStream()) {
        Matcher webhook = WEBHOOK.matcher(new String(in.readAllBytes(), UTF_8));
        if (webhook.find()) {
          return Credentials.webhook(webhook.group(1).replace("\\/", "/"));
        }
      }
    } catch (IOException absent) {
      // Said below, with what to do.
    }
    throw new IllegalArgumentException(
        "no portal is set, and no emulated one answers at "
            + portal
            + "; set IMBOT4J_WEBHOOK, or start one with mvn -q -Ptalk");
  }
}
