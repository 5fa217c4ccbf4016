package io.imbot4j.observe;

import static java.util.Objects.requireNonNull;

import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.port.Lane;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.port.Work;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts and times what it is told, in a registry of Micrometer, which the application brings.
 *
 * <p>Every tag has few values: the bot, the kind of an event, the class of an exception, the method
 * of a call. Who wrote and in which dialog is never one; the portal is where it is asked for. What
 * waits is in {@link InboxMetrics}. Safe for use by many threads at once.
 */
public final class MicrometerTurnObserver implements TurnObserver {
  private final MeterRegistry registry;
  private final Tags bot;
  private final boolean portals;
  private final AtomicInteger running;

  /**
   * @param registry remains the caller's
   * @param bot the tag {@code bot} of all meters; a bot has another id on each portal, but one code
   */
  public MicrometerTurnObserver(MeterRegistry registry, BotCode bot) {
    this(
        requireNonNull(registry, "registry"),
        Tags.of("bot", bot.value()),
        false,
        new AtomicInteger());
    Gauge.builder(Metric.RUNNING.title, running, AtomicInteger::get)
        .description(Metric.RUNNING.description)
        .tags(this.bot)
        .strongReference(true)
        .register(registry);
  }

  private MicrometerTurnObserver(
      MeterRegistry registry, Tags bot, boolean portals, AtomicInteger running) {
    this.registry = registry;
    this.bot = bot;
    this.portals = portals;
    this.running = running;
  }

  /**
   * The same with the tag {@code portal} on what belongs to one: for applications on few portals,
   * since each portal makes meters of its own, which stay.
   */
  public MicrometerTurnObserver withPortals() {
    return new MicrometerTurnObserver(registry, bot, true, running);
  }

  @Override
  public void saw(Observation observation) {
    if (observation instanceof Accepted accepted) {
      count(Metric.RECEIVED, of(accepted.work()));
      count(Metric.ACCEPTED, of(accepted.work()));
    } else if (observation instanceof Duplicate duplicate) {
      count(Metric.RECEIVED, of(duplicate.work()));
      count(Metric.DUPLICATES, of(duplicate.work()));
    } else if (observation instanceof Refused refused) {
      count(Metric.RECEIVED, of(refused.work()));
      count(Metric.REFUSED, of(refused.work()).and(exception(refused.cause())));
    } else if (observation instanceof Started) {
      running.incrementAndGet();
    } else if (observation instanceof Ended ended) {
      running.decrementAndGet();
      ended(ended);
    } else if (observation instanceof Failed failed) {
      count(Metric.FAILED, of(failed.work()).and(exception(failed.cause())));
    } else if (observation instanceof InDoubt doubt) {
      count(Metric.IN_DOUBT, of(doubt.work().lane()).and("method", doubt.effect().method()));
    } else if (observation instanceof LoopStopped stopped) {
      count(Metric.LOOPS, of(stopped.work().lane()));
    } else if (observation instanceof Slow slow) {
      count(Metric.SLOW, of(slow.work()));
    } else if (observation instanceof RefusedPost refused) {
      count(Metric.POSTS_REFUSED, bot.and("reason", refused.reason()));
    } else if (observation instanceof PortalStopped stopped) {
      count(Metric.STOPPED, portals ? bot.and("portal", stopped.portal().value()) : bot);
    } else if (observation instanceof Trouble trouble) {
      count(Metric.TROUBLES, bot.and(exception(trouble.cause())));
    }
  }

  private void count(Metric metric, Tags tags) {
    Counter.builder(metric.title)
        .description(metric.description)
        .tags(tags)
        .register(registry)
        .increment();
  }

  private void ended(Ended ended) {
    Timer.builder(Metric.TURNS.title)
        .description(Metric.TURNS.description)
        .tags(of(ended.work()))
        .register(registry)
        .record(ended.took());
  }

  private Tags of(Work work) {
    return of(work.lane()).and("kind", kind(work));
  }

  private Tags of(Lane lane) {
    return portals ? bot.and("portal", lane.portal().value()) : bot;
  }

  /** What the portal calls an event that is not known here could be anything. */
  private static String kind(Work work) {
    Object what = work instanceof Work.Event event ? event.event() : work;
    return what.getClass().getSimpleName();
  }

  private static Tags exception(Throwable cause) {
    String name = cause.getClass().getSimpleName();
    return Tags.of("exception", name.isEmpty() ? "anonymous" : name);
  }
}
