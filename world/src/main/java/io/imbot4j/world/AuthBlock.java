package io.imbot4j.world;

import java.util.Map;
import java.util.Optional;
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

  /** The block to call back with as this user. */
  Map<String, @Nullable Object> of(Application application, int userId) {
    return of(application, userId, true);
  }

  /** The block beside an event; only some of them bring a refresh token along. */
  Map<String, @Nullable Object> of(Application application, int userId, boolean refreshable) {
    Optional<Installation> installation = portal.access.installation(application);
    Map<String, @Nullable Object> block =
        installation.isPresent() ? tokens(installation.get(), userId, refreshable) : Tree.of();
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
      Installation installation, int userId, boolean refreshable) {
    String clientId = installation.card.clientId();
    long life = Tokens.ACCESS_LIFE.toSeconds();
    Map<String, @Nullable Object> block =
        Tree.of(
            "access_token",
            portal.access.tokens.access(userId, clientId),
            "expires",
            portal.now().getEpochSecond() + life,
            "expires_in",
            life,
            "scope",
            String.join(",", portal.access.scopes(installation)),
            "status",
            installation.card.status(),
            "user_id",
            userId);
    if (refreshable) {
      block.put("refresh_token", portal.access.tokens.refresh(userId, clientId));
    }
    return block;
  }
}
