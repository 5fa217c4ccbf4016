package io.imbot4j.world;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How long methods have run for each caller in the last ten minutes, in a basket for each minute; a
 * basket is kept for ten minutes from its first call. Guarded by the world's lock.
 */
final class OperatingTime {
  private static final Duration KEPT = Duration.ofMinutes(10);

  private final Map<Key, Deque<Basket>> used = new HashMap<>();

  /** What is counted together: a method's calls by one application or webhook. */
  record Key(String method, String caller) {
    static Key of(Method method, Caller caller) {
      return new Key(
          method.name(),
          caller.application().map(Application::key).orElse("webhook of user " + caller.userId()));
    }
  }

  private record Basket(Instant since, Duration sum) {
    boolean holds(Instant now) {
      return since.truncatedTo(ChronoUnit.MINUTES).equals(now.truncatedTo(ChronoUnit.MINUTES));
    }
  }

  /** Counts a call that has run. */
  void add(Key key, Duration cost, Instant now) {
    Deque<Basket> baskets = used.computeIfAbsent(key, added -> new ArrayDeque<>());
    Basket last = baskets.peekLast();
    if (last != null && last.holds(now)) {
      baskets.removeLast();
      baskets.add(new Basket(last.since, last.sum.plus(cost)));
    } else {
      baskets.add(new Basket(now, cost));
    }
  }

  Duration of(Key key, Instant now) {
    return kept(key, now).stream().map(Basket::sum).reduce(Duration.ZERO, Duration::plus);
  }

  /** When the oldest basket is forgotten; with none, when one begun now would be. */
  Instant resetsAt(Key key, Instant now) {
    return Optional.ofNullable(kept(key, now).peek()).map(Basket::since).orElse(now).plus(KEPT);
  }

  List<LimitsView.Usage> view(Limits limits, Instant now) {
    return used.keySet().stream()
        .filter(key -> !kept(key, now).isEmpty())
        .sorted(Comparator.comparing(Key::method).thenComparing(Key::caller))
        .map(
            key ->
                new LimitsView.Usage(
                    key.method,
                    key.caller,
                    of(key, now).toMillis() / 1000.0,
                    limits.operating().toMillis() / 1000.0,
                    resetsAt(key, now)))
        .toList();
  }

  private Deque<Basket> kept(Key key, Instant now) {
    Deque<Basket> baskets = used.getOrDefault(key, new ArrayDeque<>());
    baskets.removeIf(basket -> !now.isBefore(basket.since.plus(KEPT)));
    return baskets;
  }
}
