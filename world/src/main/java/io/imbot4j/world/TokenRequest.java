package io.imbot4j.world;

import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What an application asks the authorization server for: tokens for a code or a refresh token. */
record TokenRequest(String clientId, String clientSecret, boolean byCode, String shown) {
  /**
   * Reads one.
   *
   * @throws Refusal if something is missing
   */
  static TokenRequest of(Map<String, @Nullable Object> given) {
    Params params = new Params(given);
    boolean byCode = params.text("grant_type").equals("authorization_code");
    boolean known = byCode || params.text("grant_type").equals("refresh_token");
    String shown = params.text(byCode ? "code" : "refresh_token");
    String clientId = params.text("client_id");
    if (!known || shown.isEmpty() || clientId.isEmpty()) {
      throw new Refusal("invalid_request", "Invalid authorization request");
    }
    return new TokenRequest(clientId, params.text("client_secret"), byCode, shown);
  }

  static RestAnswer refusal(int status, String code, String text) {
    return RestAnswer.json(status, Tree.of("error", code, "error_description", text));
  }

  /** The portal's answer, empty when it never gave what is shown. */
  Optional<RestAnswer> redeem(Portal portal) {
    Tokens tokens = portal.access.tokens;
    return portal
        .access
        .find(clientId)
        .flatMap(
            installation ->
                (installation.paid ? take(tokens) : tokens.redeemable(shown, clientId))
                    .map(grant -> answer(portal, installation, grant)));
  }

  private Optional<Tokens.Grant> take(Tokens tokens) {
    return byCode ? tokens.takeCode(shown, clientId) : tokens.takeRefresh(shown, clientId);
  }

  private static RestAnswer answer(Portal portal, Installation installation, Tokens.Grant grant) {
    RestAnswer answer =
        installation.paid
            ? RestAnswer.json(200, new AuthBlock(portal).answer(installation, grant.userId()))
            : refusal(403, "PAYMENT_REQUIRED", "Payment required");
    portal.journal.add(
        portal.now(),
        new Journal.Line("rest", "oauth/token", installation.card.name())
            .outcome(installation.paid ? "ok" : answer.error(), answer.status())
            .answer(answer.body()));
    return answer;
  }
}
