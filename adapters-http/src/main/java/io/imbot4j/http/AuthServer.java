package io.imbot4j.http;

import io.imbot4j.domain.Secret;
import io.imbot4j.port.Portal;
import io.imbot4j.port.Tokens;
import io.imbot4j.wire.Tree;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalLong;

/** Asks authorization servers, by forms, so that no secret is in an address. Safe for threads. */
final class AuthServer {
  /** Long, because an answer that is not waited for may hold the only tokens that are good. */
  static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Application application;
  private final Destinations destinations;
  private final HttpTransport transport;
  private final Json json;
  private final InstantSource clock;

  AuthServer(
      Application application,
      Destinations destinations,
      HttpTransport transport,
      Json json,
      InstantSource clock) {
    this.application = application;
    this.destinations = destinations;
    this.transport = transport;
    this.json = json;
    this.clock = clock;
  }

  /** Buys new tokens with the refresh token ({@code /oauth/token/}), which is spent by that. */
  Tokens renew(Portal portal) throws NotRenewed {
    Tree answer =
        ask(
            portal.authServer(),
            "oauth/token/",
            Map.of(
                "grant_type", "refresh_token",
                "client_id", application.clientId(),
                "client_secret", application.clientSecret().reveal(),
                "refresh_token", portal.tokens().refresh().reveal()));
    String member = answer.get("member_id").text();
    if (!member.isEmpty() && !member.equalsIgnoreCase(portal.id().value())) {
      throw NotRenewed.unanswered(
          "the authorization server answered with another portal's tokens, which were thrown away;"
              + " report that to the platform's support",
          null);
    }
    Tokens fresh = tokens(answer);
    if (fresh.access().equals(portal.tokens().access())) {
      throw NotRenewed.unanswered(
          "the authorization server answered with the token that expired; look for a cache on the"
              + " way that answers instead",
          null);
    }
    return fresh;
  }

  private Tokens tokens(Tree answer) throws NotRenewed {
    String access = answer.get("access_token").text();
    String refresh = answer.get("refresh_token").text();
    if (access.isBlank() || refresh.isBlank()) {
      throw NotRenewed.unanswered(
          "the authorization server answered without tokens; try later", null);
    }
    OptionalLong expires = answer.get("expires").id();
    Instant end =
        expires.isPresent()
            ? Instant.ofEpochSecond(expires.getAsLong())
            : clock.instant().plusSeconds(answer.get("expires_in").number().orElse(0));
    return new Tokens(Secret.of(access), Secret.of(refresh), end);
  }

  private Tree ask(URI stored, String path, Map<String, String> fields) throws NotRenewed {
    URI server;
    try {
      server = destinations.authServer(stored);
    } catch (NoReply forbidden) {
      throw NotRenewed.lost(forbidden.what());
    }
    Reply reply;
    try {
      RequestBody form = RequestBody.form(fields);
      reply = transport.post(server.resolve(path), form, destinations.reach(server), PATIENCE);
    } catch (NoReply none) {
      throw NotRenewed.unanswered(none.what(), none.getCause());
    }
    Tree answer = json.object(reply.body()).map(Tree::of).orElseGet(() -> Tree.of(null));
    if (!answer.get("error").text().isBlank()) {
      throw NotRenewed.refused(answer.get("error").text(), answer.get("error_description").text());
    }
    if (reply.status() != 200 || answer.isAbsent()) {
      throw NotRenewed.unanswered(
          "the authorization server answered HTTP "
              + reply.status()
              + " and nothing readable; look whether something on the way answers instead, and try"
              + " later",
          null);
    }
    return answer;
  }
}
