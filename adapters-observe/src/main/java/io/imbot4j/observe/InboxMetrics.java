package io.imbot4j.observe;

import static java.util.Objects.requireNonNull;

import io.imbot4j.port.EventInbox;
import io.imbot4j.port.EventInbox.Backlog;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.TimeGauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Shows what waits in an inbox as gauges of Micrometer.
 *
 * <p>The inbox is asked when a gauge is read, at most every 10 s and by one thread at a time, which
 * may wait for a database as long as the inbox does. Where the inbox fails the gauges are not a
 * number. Nodes that share an inbox show the same: take one of them, not their sum. Safe for use by
 * many threads at once.
 */
public final class InboxMetrics implements MeterBinder {
  private static final Duration EVERY = Duration.ofSeconds(10);

  private final EventInbox inbox;
  private final InstantSource clock;
  private final ReentrantLock asking = new ReentrantLock();
  private volatile @Nullable Instant asked;
  private volatile @Nullable Backlog backlog;

  /** Of an inbox that goes by the system's clock. */
  public InboxMetrics(EventInbox inbox) {
    this(inbox, InstantSource.system());
  }

  /**
   * @param clock the one the runtime goes by
   */
  public InboxMetrics(EventInbox inbox, InstantSource clock) {
    this.inbox = requireNonNull(inbox, "inbox");
    this.clock = requireNonNull(clock, "clock");
  }

  @Override
  public void bindTo(MeterRegistry registry) {
    gauge(registry, Metric.WAITING, Backlog::waiting);
    gauge(registry, Metric.DEEPEST, Backlog::deepest);
    gauge(registry, Metric.DEAD, Backlog::dead);
    TimeGauge.builder(
            Metric.AGE.title, this, TimeUnit.SECONDS, metrics -> metrics.read(metrics::age))
        .description(Metric.AGE.description)
        .strongReference(true)
        .register(registry);
  }

  private void gauge(MeterRegistry registry, Metric metric, ToDoubleFunction<Backlog> value) {
    Gauge.builder(metric.title, this, metrics -> metrics.read(value))
        .description(metric.description)
        .strongReference(true)
        .register(registry);
  }

  private double age(Backlog known) {
    Instant since = known.since();
    return since == null ? 0 : Duration.between(since, clock.instant()).toMillis() / 1000.0;
  }

  private double read(ToDoubleFunction<Backlog> value) {
    if (asking.tryLock()) {
      try {
        ask(clock.instant());
      } finally {
        asking.unlock();
      }
    }
    Backlog known = backlog;
    return known == null ? Double.NaN : value.applyAsDouble(known);
  }

  private void ask(Instant now) {
    Instant last = asked;
    if (last != null && now.isBefore(last.plus(EVERY))) {
      return;
    }
    asked = now;
    try {
      backlog = inbox.backlog(now);
    } catch (RuntimeException broken) {
      // Whoever works with the inbox tells what is wrong with it.
      backlog = null;
    }
  }
}
