package io.imbot4j.conformance;

import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.UserGateway;
import io.imbot4j.wire.BotApi;
import io.imbot4j.wire.RestCall;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The gateways to a portal, authorised as an example is: by a webhook with the bots' secret in it,
 * or by an access token.
 */
record Portal(RestCall rest, @Nullable Secret secret) {
  static final Instant NOW = Instant.parse("2026-10-03T04:15:30Z");

  static Portal of(RestCall rest, Values request) {
    return new Portal(rest, secret(request).map(Secret::of).orElse(null));
  }

  BotApi app() {
    return new BotApi(rest, secret, InstantSource.fixed(NOW));
  }

  MessengerGateway v2(Values request) {
    return app().as(request.bot(), Generation.V2);
  }

  MessengerGateway v1(Values request) {
    return app().as(request.bot(), Generation.V1);
  }

  UserGateway user() {
    return app().user();
  }

  private static Optional<String> secret(Values request) {
    return Stream.of(
            request.optional("botToken"),
            request.optional("CLIENT_ID"),
            request.has("botId")
                ? Optional.<String>empty()
                : request.child("fields").optional("botToken"))
        .flatMap(Optional::stream)
        .findFirst();
  }
}
