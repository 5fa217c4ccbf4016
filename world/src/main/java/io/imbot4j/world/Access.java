package io.imbot4j.world;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who may call: the webhook, the installed applications with their tokens, and the scopes. Guarded
 * by the world's lock.
 */
final class Access {
  final Tokens tokens;
  private final Portal portal;
  private final Set<String> revoked = new TreeSet<>();
  private final Set<String> granted = new TreeSet<>();
  private final Map<String, Installation> installations = new LinkedHashMap<>();

  Access(Portal portal) {
    this.portal = portal;
    tokens = new Tokens(portal);
    install(AppCard.standard(), portal.config.webhook().userId());
  }

  /** Every scope a portal can grant. */
  static Set<String> known() {
    return new TreeSet<>(Set.of("im", "imbot", "imopenlines", "user", "user_basic", "user_brief"));
  }

  /** What a caller may do. */
  Set<String> scopes(Caller caller) {
    return scopes(
        caller
            .application()
            .flatMap(this::installation)
            .map(installation -> installation.card.scopes())
            .orElse(AppCard.USUAL_SCOPES));
  }

  /** What an installed application may do. */
  Set<String> scopes(Installation installation) {
    return scopes(installation.card.scopes());
  }

  private Set<String> scopes(Set<String> given) {
    Set<String> scopes = new TreeSet<>(given);
    scopes.addAll(granted);
    scopes.removeAll(revoked);
    return scopes;
  }

  /** Takes a scope away; one that somebody was given at first may be gone already. */
  void revoke(String scope) {
    Set<String> all = new TreeSet<>(AppCard.USUAL_SCOPES);
    installations.values().forEach(installation -> all.addAll(installation.card.scopes()));
    if (!granted.remove(scope) && !all.contains(scope)) {
      throw new IllegalArgumentException(
          "there is no scope " + scope + " to revoke; there are " + String.join(", ", scopes(all)));
    }
    revoked.add(scope);
  }

  void grant(String scope) {
    revoked.remove(scope);
    granted.add(scope);
  }

  void restoreScopes() {
    revoked.clear();
    granted.clear();
  }

  /** A new installation; one of the same application before it is gone with its tokens. */
  Installation install(AppCard card, int userId) {
    tokens.forget(card.clientId());
    Installation installation = new Installation(card, userId, portal.ids.secret(16));
    installations.put(card.clientId(), installation);
    return installation;
  }

  Collection<Installation> installations() {
    return List.copyOf(installations.values());
  }

  /** The installation of an application, empty for a webhook's and for one that was removed. */
  Optional<Installation> installation(Application application) {
    return Optional.ofNullable(
        application.installed() ? installations.get(application.key()) : null);
  }

  /**
   * The installation of an application.
   *
   * @throws NoSuchElementException if it is not installed
   */
  Installation installed(String clientId) {
    return find(clientId)
        .orElseThrow(
            () ->
                new NoSuchElementException(
                    "no application "
                        + clientId
                        + " is installed; there are "
                        + String.join(", ", installations.keySet())));
  }

  Optional<Installation> find(String clientId) {
    return Optional.ofNullable(installations.get(clientId));
  }

  /** The installation and all it held are gone. */
  void remove(Installation installation) {
    installations.remove(installation.card.clientId());
    tokens.forget(installation.card.clientId());
  }

  /** Whether events are sent to whom this application belongs to. */
  boolean hears(Application application) {
    return !application.installed()
        || installation(application).filter(Installation::hears).isPresent();
  }

  /** A new access token of the application every portal begins with. */
  IssuedToken issued(int userId) {
    Installation standard = installed(AppCard.standard().clientId());
    return new IssuedToken(
        tokens.access(userId, standard.card.clientId()),
        (int) Tokens.ACCESS_LIFE.toSeconds(),
        portal.config.baseUrl() + "rest/",
        standard.application.token(),
        portal.config.memberId());
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

  /** What an access token stands for, empty for anything else. */
  Optional<Tokens.Grant> holder(Credentials credentials) {
    return credentials instanceof Credentials.Token token
        ? Optional.ofNullable(tokens.find(token.value()))
        : Optional.empty();
  }

  /** Whether a caller may call a method of this scope; of several, written a|b, one is enough. */
  boolean grants(Caller caller, String scope) {
    return scope.isEmpty() || Stream.of(scope.split("\\|")).anyMatch(scopes(caller)::contains);
  }

  void demand(String scope, Caller caller) {
    if (!grants(caller, scope)) {
      String by = caller.application().isPresent() ? "access token" : "webhook token";
      throw new Refusal(
          403,
          "insufficient_scope",
          "The request requires higher privileges than provided by the " + by);
    }
  }

  private Caller admit(String token) {
    Tokens.@Nullable Grant grant = tokens.find(token);
    Installation installation = grant == null ? null : installations.get(grant.clientId());
    if (grant == null || installation == null) {
      throw new Refusal(401, "invalid_token", "Unable to get application by token");
    }
    if (grant.isOver(portal.now())) {
      throw new Refusal(401, "expired_token", "The access token provided has expired");
    }
    if (!installation.paid) {
      throw new Refusal(402, "PAYMENT_REQUIRED", "Payment required");
    }
    return new Caller(grant.userId(), Optional.of(installation.application));
  }
}
