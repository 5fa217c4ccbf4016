package io.imbot4j.http;

import io.imbot4j.port.PortalException;
import io.imbot4j.wire.Request;
import io.imbot4j.wire.Tree;
import java.net.URI;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One request, at the portal's address and with the right to call it. For one thread. */
final class Post {
  private static final Set<String> EXPIRED = Set.of("expired_token", "invalid_token");
  private static final int MOST_MOVES = 3;

  private final Route route;
  private final Request request;
  private Credentials right;
  private RequestBody body;
  private boolean renewed;
  private boolean renewing;
  private int moves;

  /**
   * @throws PortalException if there is no right to call
   */
  Post(Route route, Request request) {
    this.route = route;
    this.request = request;
    right = route.access().now(request.method());
    body = body();
  }

  /** Whether it failed because there was no other right, and not at the portal. */
  boolean isRenewing() {
    return renewing;
  }

  URI endpoint() {
    return right.endpoint();
  }

  boolean hasFiles() {
    return body.hasFiles();
  }

  private RequestBody body() {
    if (right instanceof Credentials.AccessToken access) {
      Map<String, @Nullable Object> all = new LinkedHashMap<>(request.parameters());
      all.put("auth", access.token().get().reveal());
      return route.json().write(all);
    }
    return route.json().write(request.parameters());
  }

  /**
   * The answer. What was called with a token that has expired was not done, so it is called again.
   *
   * @throws PortalException if there is none by then
   */
  Tree answer(Instant end) {
    while (true) {
      try {
        Tree answer = once(end);
        if (moves > 0) {
          route.access().settled(right);
        }
        return answer;
      } catch (PortalException.AccessLost refusal) {
        renew(refusal, end);
      }
    }
  }

  private Tree once(Instant end) {
    URI to = right.endpoint().resolve(request.method());
    Reply reply;
    try {
      reply = route.transport().post(to, body, route.access().reach(), route.until(end));
    } catch (NoReply none) {
      throw none.to(request.method(), route.portal());
    }
    return reply.redirects() && follow(to, reply.header("Location"))
        ? once(end)
        : new Answers(route.json(), route.portal()).read(request.method(), reply);
  }

  private boolean follow(URI asked, String location) {
    Optional<? extends Credentials> there =
        moves < MOST_MOVES ? route.access().moved(right, asked, location) : Optional.empty();
    there.ifPresent(credentials -> right = credentials);
    moves += there.isPresent() ? 1 : 0;
    return there.isPresent();
  }

  private void renew(PortalException.AccessLost refusal, Instant end) {
    if (renewed || !EXPIRED.contains(refusal.code().toLowerCase(Locale.ROOT))) {
      throw refusal;
    }
    renewed = true;
    renewing = true;
    right = route.access().renewed(right, refusal, route.until(end));
    renewing = false;
    body = body();
  }
}
