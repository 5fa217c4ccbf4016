package io.imbot4j.runtime;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.BroadcastStore;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.TurnObserver;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/** Sets a runtime up. For one thread. */
public final class BotRuntimeBuilder {
  final AbstractBot bot;
  final BiFunction<PortalId, BotId, MessengerGateway> gateways;
  @Nullable MessengerGateway only;
  EventInbox inbox = new MemoryInbox();
  BroadcastStore broadcasts = new MemoryBroadcasts();
  List<Duration> waits = Broadcasts.WAITS;
  InstantSource clock = InstantSource.system();
  TurnObserver observer = TurnObserver.SILENT;
  Duration slowAfter = Duration.ofSeconds(30);
  Duration closesWithin = Duration.ofSeconds(10);
  Duration lease = Duration.ofSeconds(30);
  Duration remembers = Duration.ofDays(7);
  @Nullable LoopGuard loopGuard = new LoopGuard(10, Duration.ofMinutes(10));
  @Nullable DialogRate dialogRate = new DialogRate(30, Duration.ofSeconds(30));
  @Nullable Secret key;
  boolean inline;

  BotRuntimeBuilder(AbstractBot bot, BiFunction<PortalId, BotId, MessengerGateway> gateways) {
    this.bot = bot;
    this.gateways = gateways;
  }

  /** Where accepted events are kept; in memory unless said otherwise. */
  public BotRuntimeBuilder inbox(EventInbox value) {
    inbox = Objects.requireNonNull(value);
    return this;
  }

  /**
   * Where it is kept to whom broadcasts were sent; in memory unless said otherwise, where a restart
   * forgets it.
   */
  public BotRuntimeBuilder broadcasts(BroadcastStore value) {
    broadcasts = Objects.requireNonNull(value);
    return this;
  }

  /** What time it is; the system's unless said otherwise. */
  public BotRuntimeBuilder clock(InstantSource value) {
    clock = Objects.requireNonNull(value);
    return this;
  }

  /** Who is told what happens; nobody unless said otherwise. */
  public BotRuntimeBuilder observer(TurnObserver value) {
    observer = Objects.requireNonNull(value);
    return this;
  }

  /**
   * The secret that signs what buttons carry; it must outlive restarts, or older buttons stop
   * working.
   */
  public BotRuntimeBuilder signedWith(Secret value) {
    key = Objects.requireNonNull(value);
    return this;
  }

  /** After how long a turn is reported as slow; 30 s unless said otherwise. It is never ended. */
  public BotRuntimeBuilder slowAfter(Duration value) {
    slowAfter = Objects.requireNonNull(value);
    return this;
  }

  /**
   * How long a node that died holds up the dialogs it was handling; 30 s unless said otherwise.
   * While a turn runs its lease is prolonged, so that a handler may take any time. Nodes that share
   * an inbox need clocks that agree within a tenth of it.
   *
   * @throws IllegalArgumentException if it is shorter than a second
   */
  public BotRuntimeBuilder lease(Duration value) {
    if (value.toSeconds() < 1) {
      throw new IllegalArgumentException("a lease of " + value + " is too short; take 1 s or more");
    }
    lease = value;
    return this;
  }

  /**
   * How long an event that was handled is known again when it comes once more, and how long
   * failures are listed; 7 days unless said otherwise.
   */
  public BotRuntimeBuilder remembers(Duration value) {
    remembers = Objects.requireNonNull(value);
    return this;
  }

  /**
   * How many turns in a row of one dialog the bot may speak in that other bots or the portal itself
   * began, 10 unless said otherwise. What they say beyond is not handled but listed as {@link
   * BotRuntime#failed}, and told once as {@link TurnObserver.LoopStopped}, until a person does
   * something there or no bot was heard for a while. Each node counts for itself, and begins anew
   * when it starts. It matters where {@link AbstractBot#hearsBots} says so.
   *
   * @param quiet that while, 10 minutes unless said otherwise
   * @throws IllegalArgumentException if {@code answers} is below one or {@code quiet} is not
   *     positive
   */
  public BotRuntimeBuilder loopGuard(int answers, Duration quiet) {
    loopGuard = new LoopGuard(answers, quiet);
    return this;
  }

  /** Lets bots talk to each other for ever. */
  public BotRuntimeBuilder withoutLoopGuard() {
    loopGuard = null;
    return this;
  }

  /**
   * How often the bot speaks in one dialog: in so many turns at once, and then in one for each part
   * of the time; 30 in 30 s unless said otherwise, so that after a burst of 30 there is one a
   * second. What comes faster waits in the inbox, in order, and other dialogs go on. A turn in
   * which the bot says and changes nothing is not counted. Each node counts for itself, and begins
   * anew when it starts; a dialog that has to wait does so for all of them.
   *
   * @throws IllegalArgumentException if {@code turns} is below one or {@code per} is not positive
   */
  public BotRuntimeBuilder dialogRate(int turns, Duration per) {
    dialogRate = new DialogRate(turns, per);
    return this;
  }

  /** Lets the bot speak in a dialog as often as it likes. */
  public BotRuntimeBuilder withoutDialogRate() {
    dialogRate = null;
    return this;
  }

  /** How long {@link BotRuntime#close} lets turns run; 10 s unless said otherwise. */
  public BotRuntimeBuilder closesWithin(Duration value) {
    closesWithin = Objects.requireNonNull(value);
    return this;
  }

  /** After how long, again and again, a broadcast tries what a portal surely did not get. */
  BotRuntimeBuilder broadcastsWait(List<Duration> value) {
    waits = value;
    return this;
  }

  /**
   * Runs turns on the thread that dispatches, broadcasts on the one that starts them, and no thread
   * of its own: for tests.
   */
  public BotRuntimeBuilder inline() {
    inline = true;
    return this;
  }

  /**
   * Starts the runtime, which works off at once what the inbox still holds.
   *
   * @throws IllegalArgumentException if routes overlap, a record cannot be stored, or buttons have
   *     no key
   */
  public BotRuntime start() {
    BotRuntime runtime = new BotRuntime(this);
    runtime.wake();
    return runtime;
  }
}
