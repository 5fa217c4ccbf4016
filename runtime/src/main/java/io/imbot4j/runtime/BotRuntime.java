package io.imbot4j.runtime;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.BroadcastId;
import io.imbot4j.port.EffectJournal;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.Health;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.TurnObserver;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Runs one bot on any number of portals.
 *
 * <p>Events are accepted once, and handled while {@link #dispatch} has long returned: one dialog in
 * order, dialogs side by side, on virtual threads where Java has them (at most 1,000 dialogs at
 * once, else 64). Safe for use by many threads. With {@link MemoryInbox}, a kill loses what was
 * accepted and not yet handled, conversations and timers included.
 */
public final class BotRuntime implements EventDispatcher, AutoCloseable {
  private final EventInbox inbox;
  private final InstantSource clock;
  private final TurnObserver observer;
  private final Claims claims;
  private final Broadcasts broadcasts;
  private final @Nullable MessengerGateway only;
  private final Lanes lanes;
  private final Intake intake;
  private final @Nullable Workers workers;
  private final @Nullable Ticker ticker;
  private final Duration closesWithin;
  private final RuntimeHealth health;

  BotRuntime(BotRuntimeBuilder settings) {
    RouteTable table = new RouteTable(settings.bot);
    if (settings.key == null && !table.buttonNames().isEmpty()) {
      throw new IllegalArgumentException(
          "the bot has buttons with payloads but no key to sign them with; give"
              + " BotRuntimeBuilder.signedWith a secret that stays, such as the bot token");
    }
    inbox = settings.inbox;
    clock = settings.clock;
    observer = guarded(settings.observer);
    closesWithin = settings.closesWithin;
    Payloads payloads = new Payloads(settings.key, table.buttonNames());
    Restraint restraint = new Restraint(settings.loopGuard, settings.dialogRate, observer);
    workers = settings.inline ? null : Workers.start();
    Executor executor = workers == null ? Runnable::run : workers.executor();
    Replies replies = new Replies(executor, clock);
    Turns turns =
        new Turns(
            settings.bot,
            table,
            payloads,
            settings.gateways,
            inbox.effects(),
            restraint,
            replies,
            clock,
            observer);
    only = settings.only;
    broadcasts =
        new Broadcasts(
            settings.broadcasts,
            settings.gateways,
            payloads,
            clock,
            observer,
            settings.inline,
            settings.waits);
    claims = new Claims(inbox, turns, settings.lease, settings.remembers, clock, observer);
    lanes = new Lanes(claims, executor, workers == null ? 1 : workers.most(), observer);
    intake = new Intake(inbox, claims, lanes, clock, observer);
    Watch watch = new Watch(lanes, claims, replies, settings.slowAfter, clock, observer);
    ticker = settings.inline ? null : new Ticker(watch);
    health = new RuntimeHealth(inbox, intake, lanes, ticker, clock);
  }

  /**
   * Starts to set up a runtime.
   *
   * @param gateways gives the gateway by which the bot speaks on a portal; asked at each turn, so
   *     it should be quick
   */
  public static BotRuntimeBuilder of(
      AbstractBot bot, BiFunction<PortalId, BotId, MessengerGateway> gateways) {
    return new BotRuntimeBuilder(Objects.requireNonNull(bot), Objects.requireNonNull(gateways));
  }

  /** Starts to set up a runtime for one bot on one portal. */
  public static BotRuntimeBuilder of(AbstractBot bot, MessengerGateway gateway) {
    Objects.requireNonNull(gateway);
    BotRuntimeBuilder builder = of(bot, (portal, id) -> gateway);
    builder.only = gateway;
    return builder;
  }

  /**
   * {@inheritDoc}
   *
   * @throws Closed after {@link #close}, and when the inbox cannot store the event
   */
  @Override
  public Receipt dispatch(BotEvent event) {
    return intake.dispatch(event);
  }

  /**
   * A broadcast by the bot on its one portal.
   *
   * @param name yours, {@code "newyear-2027"}: run again with the same name it goes on where it
   *     was, and nobody gets it twice
   * @throws IllegalStateException if this runtime speaks by several gateways; name the portal and
   *     the bot then
   * @throws IllegalArgumentException if the name is none for {@link BroadcastId}
   */
  public Broadcast broadcast(String name) {
    if (only == null) {
      throw new IllegalStateException(
          "this bot may be on several portals; say which by broadcast(portal, bot, name)");
    }
    return broadcast(only.portal(), only.bot(), name);
  }

  /**
   * A broadcast by a bot on one of its portals, as {@link #broadcast(String)} gives it.
   *
   * @throws IllegalArgumentException if the name is none for {@link BroadcastId}
   */
  public Broadcast broadcast(PortalId portal, BotId bot, String name) {
    return new Broadcast(new BroadcastId(portal, bot, name), broadcasts);
  }

  /** Looks for work that is due now, as it does by itself every 100 ms unless it runs inline. */
  public void wake() {
    lanes.wake();
  }

  /**
   * Waits until everything accepted and everything due has been handled, and no broadcast runs that
   * is not paused.
   *
   * @return whether it came to that in time
   */
  public boolean awaitIdle(Duration atMost) throws InterruptedException {
    lanes.wake();
    return lanes.await(() -> !lanes.isRunning() && inbox.waiting(clock.instant()) == 0, atMost)
        && broadcasts.awaitIdle(atMost);
  }

  /** The work whose turn failed, oldest first, at most the last {@code limit}. */
  public List<EventInbox.Dead> failed(int limit) {
    return inbox.dead(limit);
  }

  /**
   * The calls of which nobody knows whether they were done, oldest first, at most the last ones.
   */
  public List<EffectJournal.Doubt> inDoubt(int limit) {
    return inbox.effects().inDoubt(limit);
  }

  /**
   * Whether events are taken in and handled. It is down where the inbox cannot be reached or worked
   * off and after {@link #close}; degraded where an event has waited for more than five minutes, or
   * work is listed as failed. Waits as long as the inbox does.
   */
  public Health health() {
    return health.ask();
  }

  /** When the next timer falls due, {@code null} where none waits. */
  public @Nullable Instant nextDue() {
    return inbox.nextDue().orElse(null);
  }

  /**
   * Takes nothing in any more, works off what was accepted for as long as {@link
   * BotRuntimeBuilder#closesWithin} says, interrupts the turns that still run, and ends its
   * threads. The rest stays in a durable inbox; of one in memory each piece is told to the observer
   * as {@link TurnObserver.Failed}, timers that are not due left out. Broadcasts begin nothing
   * more, and go on when they are run again. Again it does nothing.
   */
  @Override
  public void close() {
    intake.close();
    if (ticker != null) {
      ticker.close();
    }
    lanes.wake();
    try {
      lanes.await(() -> !lanes.isRunning(), closesWithin);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    broadcasts.close(closesWithin);
    lanes.stop();
    if (workers != null) {
      workers.close();
    }
    if (!inbox.durable()) {
      failTheRest();
    }
  }

  private void failTheRest() {
    try {
      claims.failTheRest();
    } catch (RuntimeException e) {
      observer.saw(new TurnObserver.Trouble("what the inbox still holds cannot be told", e));
    }
  }

  /** An observer must not throw; one that does breaks nothing but itself. */
  private static TurnObserver guarded(TurnObserver observer) {
    return observation -> {
      try {
        observer.saw(observation);
      } catch (RuntimeException | Error e) {
        // There is nobody left to tell.
      }
    };
  }
}
