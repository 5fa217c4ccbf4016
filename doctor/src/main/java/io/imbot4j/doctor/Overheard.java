package io.imbot4j.doctor;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.wire.RestCall;
import io.imbot4j.wire.Tree;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Calls a portal, and keeps what its answers say beside their results. Safe for many threads. */
final class Overheard implements RestCall {
  private final RestCall rest;
  private final InstantSource clock;
  private final Map<String, Double> operating = new ConcurrentHashMap<>();
  private volatile @Nullable Duration ahead;

  Overheard(RestCall rest, InstantSource clock) {
    this.rest = rest;
    this.clock = clock;
  }

  @Override
  public PortalId portal() {
    return rest.portal();
  }

  @Override
  public Tree answer(String method, Map<String, ? extends @Nullable Object> parameters) {
    Instant asked = clock.instant();
    Tree answer = rest.answer(method, parameters);
    Tree time = answer.get("time");
    ahead = ahead(asked, clock.instant(), time.get("finish").number());
    if (time.get("operating").raw() instanceof Number seconds) {
      operating.merge(method, seconds.doubleValue(), Math::max);
    }
    return answer;
  }

  /** The portal tells whole seconds, at any moment between question and answer. */
  private static @Nullable Duration ahead(Instant asked, Instant heard, OptionalLong said) {
    if (said.isEmpty()) {
      return null;
    }
    Instant there = Instant.ofEpochSecond(said.getAsLong());
    if (there.isBefore(asked.minusSeconds(1))) {
      return Duration.between(asked, there);
    }
    return there.isAfter(heard) ? Duration.between(heard, there) : Duration.ZERO;
  }

  @Override
  public void download(String method, Secret link, OutputStream into, Progress progress) {
    rest.download(method, link, into, progress);
  }

  /** How far the portal's clock was ahead at the last answer; {@code null} if it did not say. */
  @Nullable Duration ahead() {
    return ahead;
  }

  /** What time it is on the portal. */
  Instant portalTime() {
    Duration known = ahead;
    return known == null ? clock.instant() : clock.instant().plus(known);
  }

  /** How long each method ran in the last ten minutes, in seconds. */
  Map<String, Double> operating() {
    return Map.copyOf(operating);
  }
}
