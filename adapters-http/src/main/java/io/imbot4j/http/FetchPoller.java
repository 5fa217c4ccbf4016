package io.imbot4j.http;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.Health;
import io.imbot4j.port.OffsetStore;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.wire.RestCall;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Fetches the events of one bot ({@code imbot.v2.Event.get}), for a bot the portal cannot reach,
 * and hands them to an {@link EventDispatcher}.
 *
 * <p>Every event comes at least once: the cursor moves on only after all events before it are safe.
 * Of several pollers for a bot, on several nodes that share an {@link OffsetStore}, one fetches;
 * the others stand by and take over when it ends, or within a minute where it dies. It has a thread
 * of its own, which keeps the JVM alive, outlives every failure and ends in {@link #close}. Safe
 * for use by many threads.
 */
public final class FetchPoller implements AutoCloseable {
  private static final Logger log = LoggerFactory.getLogger(FetchPoller.class);
  private static final Duration UNTIL_ENDED = Duration.ofSeconds(10);
  private static final Duration LONGEST_TURN = Duration.ofMinutes(10);

  private final String name;
  private final TurnObserver observer;
  private final FetchRhythm rhythm;
  private final InstantSource clock;
  private final Pause pause;
  private final QueueLease lease;
  private final FetchCycle cycle;
  private final Tempo tempo;
  private final Thread thread;

  private volatile @Nullable Instant started;
  private volatile @Nullable Instant lastSuccess;
  private volatile @Nullable Instant lastSafe;
  private volatile boolean standingBy;

  /** What went wrong last, until it is over. */
  private volatile @Nullable String failing;

  private volatile boolean closed;

  private FetchPoller(Builder builder) {
    name = "bot " + builder.bot + " on portal " + builder.call.portal();
    observer = new SafeObserver(builder.observer);
    rhythm = builder.rhythm;
    clock = builder.clock;
    pause = builder.pause;
    lease = new QueueLease(builder);
    cycle = new FetchCycle(builder, observer::saw);
    tempo = new Tempo(rhythm);
    thread = new Thread(this::run, "imbot4j-fetch-" + builder.bot);
    thread.setDaemon(false);
  }

  /**
   * Starts a poller's configuration.
   *
   * @param call with the right to fetch the bot's events
   * @param offsets where the cursor is kept, and who fetches; shared by the nodes that may
   */
  public static Builder of(RestCall call, BotId bot, EventDispatcher events, OffsetStore offsets) {
    return new Builder(call, bot, events, offsets);
  }

  /**
   * Begins to fetch, once.
   *
   * @throws IllegalStateException if it was started or closed before
   */
  public synchronized void start() {
    if (started != null || closed) {
      throw new IllegalStateException(
          "the poller of " + name + " was started or closed before; make a new one");
    }
    started = clock.instant();
    thread.start();
  }

  /** When events were last fetched and handed on, or there were none; empty before that. */
  public Optional<Instant> lastSuccess() {
    return Optional.ofNullable(lastSuccess);
  }

  /** Whether {@link #health} is not down. */
  public boolean healthy() {
    return health().status() != Health.Status.DOWN;
  }

  /**
   * How it is, and when it last fetched.
   *
   * <p>It is down where it does not run, where nothing was fetched within three of its slowest
   * pauses, and where something fetched stays unsafe for ten minutes and those pauses; a start
   * counts as a success. A bot that never ends a turn brings it down: the cursor stands, and soon
   * nothing new comes. It is degraded while fetching fails for less long. One that stands by is up.
   */
  public Health health() {
    if (started == null || closed || !thread.isAlive()) {
      return Health.down("events of " + name + " are not fetched: " + whyNot());
    }
    Duration pauses = rhythm.slowest().multipliedBy(3);
    String wrong = failing;
    String fetched = lastSuccess == null ? "never fetched yet" : "last fetched at " + lastSuccess;
    if (standingBy && wrong == null) {
      return Health.up("events of " + name + " are fetched by another node");
    }
    if (!standingBy && !isWithin(pauses, lastSuccess)) {
      String why = wrong == null ? "the last fetch of " + name + " does not end" : wrong;
      return Health.down(why + "; " + fetched);
    }
    if (!standingBy && !isWithin(LONGEST_TURN.plus(pauses), lastSafe)) {
      return Health.down(
          "events of "
              + name
              + " were fetched and are not handled, so soon nothing new comes; look for turns that"
              + " do not end; "
              + fetched);
    }
    return wrong == null
        ? Health.up("events of " + name + " are fetched; " + fetched)
        : Health.degraded(wrong + "; " + fetched);
  }

  private String whyNot() {
    if (closed) {
      return "the poller was closed";
    }
    return started == null
        ? "the poller was not started; call start()"
        : "its thread has ended; start the process again and report this";
  }

  private boolean isWithin(Duration length, @Nullable Instant last) {
    Instant since = last == null ? started : last;
    return since != null && since.plus(length).isAfter(clock.instant());
  }

  /** Ends the thread, and the call it may be in; what it had not acknowledged comes again. */
  @Override
  public void close() {
    closed = true;
    if (Thread.currentThread() == thread) {
      return;
    }
    thread.interrupt();
    try {
      thread.join(UNTIL_ENDED.toMillis());
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  private void run() {
    while (true) {
      // A stray interrupt must not end the polling; that of close() comes after closed is set.
      Thread.interrupted();
      if (closed) {
        giveBack();
        return;
      }
      try {
        pause.rest(fetch());
      } catch (InterruptedException cutShort) {
        log.trace("the rest of {} was cut short", name);
      } catch (Throwable broken) {
        observer.saw(new TurnObserver.Trouble("the poller of " + name + " goes on", broken));
        LockSupport.parkNanos(rhythm.fastest().toNanos());
      }
    }
  }

  /** Fetches once, whatever happens, and says how long to rest. */
  private Duration fetch() throws InterruptedException {
    try {
      if (!lease.hold()) {
        return standBy();
      }
      standingBy = false;
      FetchCycle.Found found = cycle.run();
      lastSuccess = clock.instant();
      failing = null;
      if (found.safe()) {
        lastSafe = lastSuccess;
      }
      if (tempo.failing()) {
        observer.saw(new TurnObserver.Note("events of " + name + " are fetched again"));
      }
      return tempo.after(found);
    } catch (InterruptedException interrupted) {
      throw interrupted;
    } catch (Throwable failure) {
      Duration rest = tempo.after(failure);
      String what = explain(failure, rest);
      failing = what;
      if (!closed) {
        observer.saw(new TurnObserver.Trouble(what, failure));
      }
      return rest;
    }
  }

  private Duration standBy() {
    failing = null;
    if (!standingBy) {
      standingBy = true;
      observer.saw(
          new TurnObserver.Note("events of " + name + " are fetched elsewhere; standing by"));
    }
    return rhythm.slowest();
  }

  private void giveBack() {
    try {
      lease.giveBack();
    } catch (RuntimeException failure) {
      observer.saw(
          new TurnObserver.Trouble("others can fetch events of " + name + " in a minute", failure));
    }
  }

  private String explain(Throwable failure, Duration rest) {
    String next = "; next try in " + rest.toMillis() / 1000.0 + " s";
    if (failure instanceof PortalException.AccessLost) {
      return "events of " + name + " cannot be fetched until the access is restored" + next;
    }
    if (failure instanceof EventDispatcher.Closed) {
      return "events of " + name + " were not taken in and stay on the portal" + next;
    }
    return "events of " + name + " could not be fetched" + next;
  }

  /** Collects a poller's configuration. For one thread. */
  public static final class Builder {
    final RestCall call;
    final BotId bot;
    final EventDispatcher events;
    final OffsetStore offsets;
    @Nullable Secret botToken;
    boolean userEvents;
    int limit = 100;
    private TurnObserver observer = TurnObserver.SILENT;
    FetchRhythm rhythm = FetchRhythm.PORTAL;
    private InstantSource clock = InstantSource.system();
    private Pause pause = Pause.REAL;

    private Builder(RestCall call, BotId bot, EventDispatcher events, OffsetStore offsets) {
      this.call = Objects.requireNonNull(call, "call");
      this.bot = Objects.requireNonNull(bot, "bot");
      this.events = Objects.requireNonNull(events, "events");
      this.offsets = Objects.requireNonNull(offsets, "offsets");
    }

    /** The bot's token, needed where an incoming webhook calls. */
    public Builder botToken(Secret botToken) {
      this.botToken = botToken;
      return this;
    }

    /**
     * Fetches what happens in the chats of the authorising user as well, which comes as {@link
     * io.imbot4j.domain.event.BotEvent.Observed}. Needs the scope {@code im}, and {@code
     * im.v2.Event.subscribe} called before: the portal refuses with {@code USER_NOT_SUBSCRIBED}
     * otherwise. One cursor moves over both.
     */
    public Builder withUserEvents() {
      userEvents = true;
      return this;
    }

    /** Who is told of failures; nobody unless said. */
    public Builder observer(TurnObserver observer) {
      this.observer = observer;
      return this;
    }

    /** How often events are fetched; {@link FetchRhythm#PORTAL} unless said. */
    public Builder rhythm(FetchRhythm rhythm) {
      this.rhythm = rhythm;
      return this;
    }

    Builder time(InstantSource clock, Pause pause) {
      this.clock = clock;
      this.pause = pause;
      return this;
    }

    /**
     * How many events are fetched at once, 100 unless said.
     *
     * @throws IllegalArgumentException if it is not 1 to 1,000
     */
    public Builder limit(int most) {
      if (most < 1 || most > FetchCycle.MOST) {
        throw new IllegalArgumentException(
            "limit " + most + " is out of range; a page holds 1 to " + FetchCycle.MOST);
      }
      limit = most;
      return this;
    }

    /** A poller that waits for {@link FetchPoller#start}. */
    public FetchPoller build() {
      return new FetchPoller(this);
    }
  }
}
