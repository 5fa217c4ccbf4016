package io.imbot4j.http;

import io.imbot4j.domain.Secret;

/**
 * An OAuth application, as its card in the portal or the partner's account shows it.
 *
 * <p>Immutable; shows no secret.
 *
 * @param clientId {@code local.…} or {@code app.…}
 * @param clientSecret sent to authorization servers and nowhere else
 */
public record Application(String clientId, Secret clientSecret) {
  /**
   * @throws IllegalArgumentException if {@code clientId} is blank
   */
  public Application {
    if (clientId.isBlank()) {
      throw new IllegalArgumentException("client id is blank; copy it from the application's card");
    }
  }
}
