package io.imbot4j.runtime;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.BroadcastId;
import io.imbot4j.port.BroadcastStore;
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

  private BotRuntime(Builder settings) {
    RouteTable table = new RouteTable(settings.bot);
    if (settings.key == null && !table.buttonNames().isEmpty()) {
      throw new IllegalArgumentException(
          "the bot has buttons with payloads but no key to sign them with; give"
              + " BotRuntime.Builder.signedWith a secret that stays, such as the bot token");
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
  public static Builder of(
      AbstractBot bot, BiFunction<PortalId, BotId, MessengerGateway> gateways) {
    return new Builder(Objects.requireNonNull(bot), Objects.requireNonNull(gateways));
  }

  /** Starts to set up a runtime for one bot on one portal. */
  public static Builder of(AbstractBot bot, MessengerGateway gateway) {
    Objects.requireNonNull(gateway);
    Builder builder = of(bot, (portal, id) -> gateway);
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
   * Builder#closesWithin} says, interrupts the turns that still run, and ends its threads. The rest
   * stays in a durable inbox; of one in memory each piece is told to the observer as {@link
   * TurnObserver.Failed}, timers that are not due left out. Broadcasts begin nothing more, and go
   * on when they are run again. Again it does nothing.
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

  /** Sets a runtime up. For one thread. */
  public static final class Builder {
    private final AbstractBot bot;
    private final BiFunction<PortalId, BotId, MessengerGateway> gateways;
    private @Nullable MessengerGateway only;
    private EventInbox inbox = new MemoryInbox();
    private BroadcastStore broadcasts = new MemoryBroadcasts();
    private List<Duration> waits = Broadcasts.WAITS;
    private InstantSource clock = InstantSource.system();
    private TurnObserver observer = TurnObserver.SILENT;
    private Duration slowAfter = Duration.ofSeconds(30);
    private Duration closesWithin = Duration.ofSeconds(10);
    private Duration lease = Duration.ofSeconds(30);
    private Duration remembers = Duration.ofDays(7);
    private @Nullable LoopGuard loopGuard = new LoopGuard(10, Duration.ofMinutes(10));
    private @Nullable DialogRate dialogRate = new DialogRate(30, Duration.ofSeconds(30));
    private @Nullable Secret key;
    private boolean inline;

    private Builder(AbstractBot bot, BiFunction<PortalId, BotId, MessengerGateway> gateways) {
      this.bot = bot;
      this.gateways = gateways;
    }

    /** Where accepted events are kept; in memory unless said otherwise. */
    public Builder inbox(EventInbox value) {
      inbox = Objects.requireNonNull(value);
      return this;
    }

    /**
     * Where it is kept to whom broadcasts were sent; in memory unless said otherwise, where a
     * restart forgets it.
     */
    public Builder broadcasts(BroadcastStore value) {
      broadcasts = Objects.requireNonNull(value);
      return this;
    }

    /** What time it is; the system's unless said otherwise. */
    public Builder clock(InstantSource value) {
      clock = Objects.requireNonNull(value);
      return this;
    }

    /** Who is told what happens; nobody unless said otherwise. */
    public Builder observer(TurnObserver value) {
      observer = Objects.requireNonNull(value);
      return this;
    }

    /**
     * The secret that signs what buttons carry; it must outlive restarts, or older buttons stop
     * working.
     */
    public Builder signedWith(Secret value) {
      key = Objects.requireNonNull(value);
      return this;
    }

    /** After how long a turn is reported as slow; 30 s unless said otherwise. It is never ended. */
    public Builder slowAfter(Duration value) {
      slowAfter = Objects.requireNonNull(value);
      return this;
    }

    /**
     * How long a node that died holds up the dialogs it was handling; 30 s unless said otherwise.
     * While a turn runs its lease is prolonged, so that a handler may take any time. Nodes that
     * share an inbox need clocks that agree within a tenth of it.
     *
     * @throws IllegalArgumentException if it is shorter than a second
     */
    public Builder lease(Duration value) {
      if (value.toSeconds() < 1) {
        throw new IllegalArgumentException(
            "a lease of " + value + " is too short; take 1 s or more");
      }
      lease = value;
      return this;
    }

    /**
     * How long an event that was handled is known again when it comes once more, and how long
     * failures are listed; 7 days unless said otherwise.
     */
    public Builder remembers(Duration value) {
      remembers = Objects.requireNonNull(value);
      return this;
    }

    /**
     * How many turns in a row of one dialog the bot may speak in that other bots or the portal
     * itself began, 10 unless said otherwise. What they say beyond is not handled but listed as
     * {@link BotRuntime#failed}, and told once as {@link TurnObserver.LoopStopped}, until a person
     * does something there or no bot was heard for a while. Each node counts for itself, and begins
     * anew when it starts. It matters where {@link AbstractBot#hearsBots} says so.
     *
     * @param quiet that while, 10 minutes unless said otherwise
     * @throws IllegalArgumentException if {@code answers} is below one or {@code quiet} is not
     *     positive
     */
    public Builder loopGuard(int answers, Duration quiet) {
      loopGuard = new LoopGuard(answers, quiet);
      return this;
    }

    /** Lets bots talk to each other for ever. */
    public Builder withoutLoopGuard() {
      loopGuard = null;
      return this;
    }

    /**
     * How often the bot speaks in one dialog: in so many turns at once, and then in one for each
     * part of the time; 30 in 30 s unless said otherwise, so that after a burst of 30 there is one
     * a second. What comes faster waits in the inbox, in order, and other dialogs go on. A turn in
     * which the bot says and changes nothing is not counted. Each node counts for itself, and
     * begins anew when it starts; a dialog that has to wait does so for all of them.
     *
     * @throws IllegalArgumentException if {@code turns} is below one or {@code per} is not positive
     */
    public Builder dialogRate(int turns, Duration per) {
      dialogRate = new DialogRate(turns, per);
      return this;
    }

    /** Lets the bot speak in a dialog as often as it likes. */
    public Builder withoutDialogRate() {
      dialogRate = null;
      return this;
    }

    /** How long {@link BotRuntime#close} lets turns run; 10 s unless said otherwise. */
    public Builder closesWithin(Duration value) {
      closesWithin = Objects.requireNonNull(value);
      return this;
    }

    /** After how long, again and again, a broadcast tries what a portal surely did not get. */
    Builder broadcastsWait(List<Duration> value) {
      waits = value;
      return this;
    }

    /**
     * Runs turns on the thread that dispatches, broadcasts on the one that starts them, and no
     * thread of its own: for tests.
     */
    public Builder inline() {
      inline = true;
      return this;
    }

    /**
     * Starts the runtime, which works off at once what the inbox still holds.
     *
     * @throws IllegalArgumentException if routes overlap, a record cannot be stored, or buttons
     *     have no key
     */
    public BotRuntime start() {
      BotRuntime runtime = new BotRuntime(this);
      runtime.wake();
      return runtime;
    }
  }
}
