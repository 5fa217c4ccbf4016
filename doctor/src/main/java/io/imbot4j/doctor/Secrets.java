package io.imbot4j.doctor;

import io.imbot4j.domain.Secret;
import io.imbot4j.http.Credentials;
import io.imbot4j.port.Portal;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What must never be said of what is examined. */
final class Secrets {
  private Secrets() {}

  /**
   * @param credentials {@code null} for an application's, whose tokens its portal has
   */
  static List<Secret> of(Examined examined, @Nullable Credentials credentials) {
    List<Secret> secrets = new ArrayList<>();
    add(secrets, examined.botToken());
    if (credentials instanceof Credentials.Webhook webhook) {
      // The last word of its address.
      String[] words = webhook.endpoint().getPath().split("/", -1);
      secrets.add(Secret.of(words[words.length - 2]));
    } else if (credentials instanceof Credentials.AccessToken access) {
      secrets.add(access.token().get());
    }
    Portal installed = examined.installed();
    if (installed != null) {
      secrets.add(installed.tokens().access());
      secrets.add(installed.tokens().refresh());
      add(secrets, installed.applicationToken());
    }
    return secrets;
  }

  private static void add(List<Secret> secrets, @Nullable Secret known) {
    if (known != null) {
      secrets.add(known);
    }
  }
}
