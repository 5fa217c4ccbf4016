package io.imbot4j.world;

import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The {@code auth} of an event: with tokens for an application, without for a bot made by webhook.
 */
final class AuthBlock {
  private static final long LIFE = Duration.ofHours(1).toSeconds();
  private static final String SERVER = "https://oauth.bitrix.info/rest/";

  private final Portal portal;

  AuthBlock(Portal portal) {
    this.portal = portal;
  }

  /** The block to call back with as this user. */
  Map<String, @Nullable Object> of(Application application, int userId) {
    Map<String, @Nullable Object> block = Tree.of();
    if (application.installed()) {
      block.put("access_token", portal.access.issue(userId));
      block.put("expires", portal.now().getEpochSecond() + LIFE);
      block.put("expires_in", LIFE);
      block.put("scope", String.join(",", portal.access.scopes()));
      block.put("status", "L");
      block.put("user_id", userId);
      block.put("refresh_token", portal.ids.token(32));
    }
    block.put("domain", portal.config.baseUrl().getAuthority());
    block.put("client_endpoint", portal.config.baseUrl() + "rest/");
    block.put("server_endpoint", SERVER);
    block.put("member_id", portal.config.memberId());
    block.put("application_token", application.token());
    return block;
  }
}
