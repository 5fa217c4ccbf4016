package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
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

  /** Buys new tokens with the refresh token, which is spent by that. */
  Tokens renew(Portal portal) throws AuthFailure {
    Tokens fresh = tokens(refresh(portal));
    if (fresh.access().equals(portal.tokens().access())) {
      throw AuthFailure.unanswered(
          "the authorization server answered with the token that expired; look for a cache on the"
              + " way that answers instead",
          null);
    }
    return fresh;
  }

  /** What comes with the new tokens, too: the portal's address. */
  Tree refresh(Portal portal) throws AuthFailure {
    Secret refresh = portal.tokens().refresh();
    return buy(portal.id(), portal.authServer(), "refresh_token", "refresh_token", refresh);
  }

  /** Buys the first tokens with the code that a person came back with, which is spent by that. */
  Tree redeem(PortalId portal, URI server, Secret code) throws AuthFailure {
    return buy(portal, server, "authorization_code", "code", code);
  }

  /** Asks whose a token is ({@code app.info} of the authorization server). */
  Tree info(URI server, Secret access) throws AuthFailure {
    return ask(server, "rest/app.info", Map.of("auth", access.reveal())).get("result");
  }

  private Tree buy(PortalId portal, URI server, String grant, String key, Secret with)
      throws AuthFailure {
    Tree answer =
        ask(
            server,
            "oauth/token/",
            Map.of(
                "grant_type",
                grant,
                "client_id",
                application.clientId(),
                "client_secret",
                application.clientSecret().reveal(),
                key,
                with.reveal()));
    String member = answer.get("member_id").text();
    if (!member.isEmpty() && !member.equalsIgnoreCase(portal.value())) {
      throw AuthFailure.unanswered(
          "the authorization server answered with another portal's tokens, which were thrown away;"
              + " report that to the platform's support",
          null);
    }
    return answer;
  }

  Tokens tokens(Tree answer) throws AuthFailure {
    String access = answer.get("access_token").text();
    String refresh = answer.get("refresh_token").text();
    if (access.isBlank() || refresh.isBlank()) {
      throw AuthFailure.unanswered(
          "the authorization server answered without tokens; try later", null);
    }
    OptionalLong expires = answer.get("expires").id();
    Instant end =
        expires.isPresent()
            ? Instant.ofEpochSecond(expires.getAsLong())
            : clock.instant().plusSeconds(answer.get("expires_in").number().orElse(0));
    return new Tokens(Secret.of(access), Secret.of(refresh), end);
  }

  private Tree ask(URI stored, String path, Map<String, String> fields) throws AuthFailure {
    URI server;
    try {
      server = destinations.authServer(stored);
    } catch (NoReply forbidden) {
      throw AuthFailure.lost(forbidden.what());
    }
    Reply reply;
    try {
      RequestBody form = RequestBody.form(fields);
      reply = transport.post(server.resolve(path), form, destinations.reach(server), PATIENCE);
    } catch (NoReply none) {
      throw AuthFailure.unanswered(none.what(), none.getCause());
    }
    Tree answer = json.object(reply.body()).map(Tree::of).orElseGet(() -> Tree.of(null));
    if (!answer.get("error").text().isBlank()) {
      throw AuthFailure.refused(answer.get("error").text(), answer.get("error_description").text());
    }
    if (reply.status() != 200 || answer.isAbsent()) {
      throw AuthFailure.unanswered(
          "the authorization server answered HTTP "
              + reply.status()
              + " and nothing readable; look whether something on the way answers instead, and try"
              + " later",
          null);
    }
    return answer;
  }
}
