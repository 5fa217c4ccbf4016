package io.imbot4j.world;

import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The {@code auth} of an event, and the answer of the authorization server, which looks alike.
 *
 * <p>It has tokens for an application, but not when a bot acted; it has none for a bot made by
 * webhook.
 */
final class AuthBlock {
  private final Portal portal;

  AuthBlock(Portal portal) {
    this.portal = portal;
  }

  /** The block to call back with as this user, with new tokens. */
  Map<String, @Nullable Object> of(Application application, int userId) {
    return block(
        application,
        installation -> portal.access.tokens.pair(userId, installation.card.clientId()),
        userId,
        true);
  }

  /** The block beside an event, of which only some bring a refresh token along. */
  Map<String, @Nullable Object> lent(Application application, int userId, boolean refreshable) {
    return block(
        application,
        installation -> portal.access.tokens.lent(userId, installation.card.clientId()),
        userId,
        refreshable);
  }

  private Map<String, @Nullable Object> block(
      Application application,
      Function<Installation, Tokens.Pair> pair,
      int userId,
      boolean refreshable) {
    Map<String, @Nullable Object> block =
        portal
            .access
            .installation(application)
            .map(there -> tokens(there, pair.apply(there), userId, refreshable))
            .orElseGet(Tree::of);
    block.putAll(bare(application));
    return block;
  }

  /** The block that says where it comes from and gives no rights. */
  Map<String, @Nullable Object> bare(Application application) {
    return Tree.of(
        "domain", portal.config.baseUrl().getAuthority(),
        "client_endpoint", portal.config.baseUrl() + "rest/",
        "server_endpoint", portal.config.authServer() + "rest/",
        "member_id", portal.config.memberId(),
        "application_token", application.token());
  }

  /** What the authorization server gives for a code or a refresh token: its own domain in it. */
  Map<String, @Nullable Object> answer(Installation installation, int userId) {
    Map<String, @Nullable Object> answer = of(installation.application, userId);
    answer.put("domain", portal.config.authServer().getAuthority());
    answer.remove("application_token");
    return answer;
  }

  private Map<String, @Nullable Object> tokens(
      Installation installation, Tokens.Pair pair, int userId, boolean refreshable) {
    Map<String, @Nullable Object> block =
        Tree.of(
            "access_token", pair.access(),
            "expires", pair.expires().getEpochSecond(),
            "expires_in", pair.expires().getEpochSecond() - portal.now().getEpochSecond(),
            "scope", String.join(",", portal.access.scopes(installation)),
            "status", installation.card.status(),
            "user_id", userId);
    if (refreshable) {
      block.put("refresh_token", pair.refresh());
    }
    return block;
  }
}
