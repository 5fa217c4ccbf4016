package io.imbot4j.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/** Who may call: the webhook, the access tokens, the scopes. Guarded by the world's lock. */
final class Access {
  private static final Duration LIFE = Duration.ofHours(1);
  private static final Set<String> SCOPES = Set.of("im", "imbot", "user");
  private static final String APPLICATION = "local.5f0d3c9a7b2e41.68421957";

  private final Portal portal;
  private final Set<String> scopes = new TreeSet<>(SCOPES);
  private final Map<String, Grant> grants = new HashMap<>();
  private final Application application;

  private record Grant(int userId, Instant expires) {}

  Access(Portal portal) {
    this.portal = portal;
    application = new Application(APPLICATION, portal.ids.token(16), "", true);
  }

  /** Every scope a portal can grant. */
  static Set<String> known() {
    return new TreeSet<>(Set.of("im", "imbot", "imopenlines", "user", "user_basic", "user_brief"));
  }

  Set<String> scopes() {
    return scopes;
  }

  /** Takes a scope away; one of the usual ones may be gone already. */
  void revoke(String scope) {
    if (!scopes.remove(scope) && !SCOPES.contains(scope)) {
      throw new IllegalArgumentException(
          "there is no scope " + scope + " to revoke; there are " + String.join(", ", scopes));
    }
  }

  void restoreScopes() {
    scopes.clear();
    scopes.addAll(SCOPES);
  }

  /** A new access token of the one installed application, for a user. */
  String issue(int userId) {
    String token = portal.ids.token(32);
    grants.put(token, new Grant(userId, portal.now().plus(LIFE)));
    return token;
  }

  IssuedToken issued(int userId) {
    return new IssuedToken(
        issue(userId),
        (int) LIFE.toSeconds(),
        portal.config.baseUrl() + "rest/",
        application.token(),
        portal.config.memberId());
  }

  void expireAll() {
    grants.replaceAll((token, grant) -> new Grant(grant.userId, portal.now()));
  }

  Caller admit(Credentials credentials) {
    if (credentials instanceof Credentials.Webhook webhook) {
      if (webhook.equals(portal.config.webhook())) {
        return new Caller(webhook.userId(), Optional.empty());
      }
      throw new Refusal(401, "INVALID_CREDENTIALS", "Invalid request credentials");
    }
    if (credentials instanceof Credentials.Token token) {
      return admit(token.value());
    }
    throw new Refusal(401, "NO_AUTH_FOUND", "Wrong authorization data");
  }

  /** Whether a method of this scope may be called; of several, written a|b, one is enough. */
  boolean grants(String scope) {
    return scope.isEmpty() || Stream.of(scope.split("\\|")).anyMatch(scopes::contains);
  }

  void demand(String scope, Caller caller) {
    if (!grants(scope)) {
      String by = caller.application().isPresent() ? "access token" : "webhook token";
      throw new Refusal(
          403,
          "insufficient_scope",
          "The request requires higher privileges than provided by the " + by);
    }
  }

  private Caller admit(String token) {
    Grant grant = grants.get(token);
    if (grant == null) {
      throw new Refusal(401, "invalid_token", "Unable to get application by token");
    }
    if (!portal.now().isBefore(grant.expires)) {
      throw new Refusal(401, "expired_token", "The access token provided has expired");
    }
    return new Caller(grant.userId, Optional.of(application));
  }
}
