package io.imbot4j.port;

import io.imbot4j.domain.Secret;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * With what a portal is called: a pair that is renewed together ({@code /oauth/token/}).
 *
 * <p>Immutable; shows no secret.
 *
 * @param access lives about an hour
 * @param refresh buys the next pair, once; lives about 180 days
 * @param expires when {@code access} dies, kept to the millisecond
 */
public record Tokens(Secret access, Secret refresh, Instant expires) {
  public Tokens {
    expires = expires.truncatedTo(ChronoUnit.MILLIS);
  }
}
