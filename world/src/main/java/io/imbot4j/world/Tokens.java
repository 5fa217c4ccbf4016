package io.imbot4j.world;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What the portal's applications hold of its users' rights: codes, access tokens, refresh tokens.
 * Guarded by the world's lock.
 */
final class Tokens {
  static final Duration ACCESS_LIFE = Duration.ofHours(1);
  private static final Duration REFRESH_LIFE = Duration.ofDays(180);
  private static final Duration LENT_AGAIN = Duration.ofMinutes(5);
  private static final Duration CODE_LIFE = Duration.ofSeconds(30);

  private final Portal portal;
  private final Map<String, Grant> access = new Latest();
  private final Map<String, Grant> refresh = new Latest();
  private final Map<String, Grant> codes = new Latest();
  private final Map<Holder, Pair> lent = new HashMap<>();

  Tokens(Portal portal) {
    this.portal = portal;
  }

  /** An access token and a refresh token of one user for one application. */
  record Pair(String access, String refresh, Instant expires) {}

  private record Holder(int userId, String clientId) {}

  /** A user's rights in an application's hands. */
  record Grant(int userId, String clientId, Instant expires) {
    boolean isOver(Instant now) {
      return !now.isBefore(expires);
    }
  }

  /** A portal that runs for long forgets the oldest. */
  private static final class Latest extends LinkedHashMap<String, Grant> {
    private static final long serialVersionUID = 1;
    private static final int MOST = 100_000;

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Grant> eldest) {
      return size() > MOST;
    }
  }

  /** New tokens of both kinds. */
  Pair pair(int userId, String clientId) {
    return new Pair(
        access(userId, clientId),
        put(refresh, userId, clientId, REFRESH_LIFE),
        portal.now().plus(ACCESS_LIFE));
  }

  /** The tokens that events bring along: those of some minutes ago while they work. */
  Pair lent(int userId, String clientId) {
    Holder holder = new Holder(userId, clientId);
    Pair there = lent.get(holder);
    if (there == null
        || !refresh.containsKey(there.refresh)
        || portal.now().isAfter(there.expires.minus(ACCESS_LIFE).plus(LENT_AGAIN))) {
      there = pair(userId, clientId);
      lent.put(holder, there);
    }
    return there;
  }

  String access(int userId, String clientId) {
    return put(access, userId, clientId, ACCESS_LIFE);
  }

  String code(int userId, String clientId) {
    return put(codes, userId, clientId, CODE_LIFE);
  }

  /** What an access token stands for, expired or not. */
  @Nullable Grant find(String accessToken) {
    return access.get(accessToken);
  }

  /** What a code or a refresh token stands for that would be taken. */
  Optional<Grant> redeemable(String codeOrRefresh, String clientId) {
    return Optional.ofNullable(codes.getOrDefault(codeOrRefresh, refresh.get(codeOrRefresh)))
        .filter(grant -> grant.clientId.equals(clientId) && !grant.isOver(portal.now()));
  }

  /** Takes a code, which works once. */
  Optional<Grant> takeCode(String code, String clientId) {
    return take(codes, code, clientId);
  }

  /** Takes a refresh token, which dies with it. */
  Optional<Grant> takeRefresh(String token, String clientId) {
    return take(refresh, token, clientId);
  }

  /** Every access token is over from now on; events bring new ones. */
  void expireAll() {
    lent.clear();
    access.replaceAll((token, grant) -> new Grant(grant.userId, grant.clientId, portal.now()));
  }

  /** When the next access token is over; empty if none works. */
  Optional<Instant> nextExpiry() {
    Instant now = portal.now();
    return access.values().stream()
        .filter(grant -> !grant.isOver(now))
        .map(Grant::expires)
        .min(Comparator.naturalOrder());
  }

  /** An application is gone, and with it all it held. */
  void forget(String clientId) {
    lent.keySet().removeIf(holder -> holder.clientId.equals(clientId));
    access.values().removeIf(grant -> grant.clientId.equals(clientId));
    refresh.values().removeIf(grant -> grant.clientId.equals(clientId));
    codes.values().removeIf(grant -> grant.clientId.equals(clientId));
  }

  private String put(Map<String, Grant> kept, int userId, String clientId, Duration life) {
    String token = portal.ids.secret(32);
    kept.put(token, new Grant(userId, clientId, portal.now().plus(life)));
    return token;
  }

  /** Another application's stays where it is. */
  private Optional<Grant> take(Map<String, Grant> kept, String token, String clientId) {
    return Optional.ofNullable(kept.get(token))
        .filter(grant -> grant.clientId.equals(clientId))
        .map(
            grant -> {
              kept.remove(token);
              return grant;
            })
        .filter(grant -> !grant.isOver(portal.now()));
  }
}
