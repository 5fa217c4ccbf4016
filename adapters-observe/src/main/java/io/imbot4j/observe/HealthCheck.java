package io.imbot4j.observe;

import static java.util.Objects.requireNonNull;

import io.imbot4j.port.Health;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.StoreException;
import io.imbot4j.port.TurnObserver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Says how an application is, part by part: what it was told as an observer, and what the parts say
 * that it was given, as {@code runtime::health} and {@code poller::health}.
 *
 * <p>Parts are asked on the thread that asks, one thread at a time, and may wait for a database. An
 * answer may be 2 s old, so that it does not matter how often somebody asks. Safe for use by many
 * threads at once.
 */
public final class HealthCheck implements TurnObserver {
  private static final Duration FRESH = Duration.ofSeconds(2);

  private final InstantSource clock;
  private final Troubles troubles;
  private final StoppedPortals stopped = new StoppedPortals();
  private final Map<String, Supplier<Health>> parts = new LinkedHashMap<>();
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable HealthReport last;
  private Instant asked = Instant.MIN;

  /** One that goes by the system's clock, with the parts {@code troubles} and {@code calls}. */
  public HealthCheck() {
    this(InstantSource.system());
  }

  /**
   * One with the parts {@code troubles}, what went wrong outside of turns in the last five minutes,
   * and {@code calls}, which portals take no calls until somebody acts.
   *
   * @param clock what time it is
   */
  public HealthCheck(InstantSource clock) {
    this.clock = requireNonNull(clock, "clock");
    troubles = new Troubles(clock);
    parts.put("troubles", troubles::health);
    parts.put("calls", stopped::health);
  }

  /**
   * Adds a part, in place of one of that name.
   *
   * @param health asked by one thread at a time; where it throws, the part is down
   * @return this
   */
  public HealthCheck with(String part, Supplier<Health> health) {
    requireNonNull(part, "part");
    requireNonNull(health, "health");
    lock.lock();
    try {
      parts.put(part, health);
      last = null;
      return this;
    } finally {
      lock.unlock();
    }
  }

  /**
   * Adds the part {@code portals}: whether those that have the application can be called. All are
   * looked through every five minutes, on the thread that asks.
   *
   * @return this
   */
  public HealthCheck withPortals(PortalStore store) {
    return with("portals", new LostPortals(requireNonNull(store, "store"), clock)::health);
  }

  @Override
  public void saw(Observation observation) {
    if (observation instanceof Trouble trouble) {
      troubles.add(trouble);
    } else if (observation instanceof PortalStopped portal) {
      stopped.add(portal);
    } else if (observation instanceof PortalResumed portal) {
      stopped.remove(portal);
    }
  }

  /** Asks every part. */
  public HealthReport ask() {
    lock.lock();
    try {
      Instant now = clock.instant();
      HealthReport known = last;
      if (known != null && now.isBefore(asked.plus(FRESH))) {
        return known;
      }
      Map<String, Health> all = new LinkedHashMap<>();
      parts.forEach((part, health) -> all.put(part, ask(health)));
      HealthReport report = new HealthReport(all);
      last = report;
      asked = now;
      return report;
    } finally {
      lock.unlock();
    }
  }

  private static Health ask(Supplier<Health> part) {
    try {
      return part.get();
    } catch (StoreException | PortalException explained) {
      return Health.down(String.valueOf(explained.getMessage()));
    } catch (RuntimeException | Error broken) {
      return Health.down(
          "it cannot be asked for a " + broken.getClass().getName() + "; report this");
    }
  }
}
