package io.imbot4j.testkit;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.runtime.BotRuntimeBuilder;
import io.imbot4j.runtime.Broadcast;
import io.imbot4j.runtime.MemoryBroadcasts;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** The bot and what runs it, on one portal or several with one clock. For one thread. */
final class Stage {
  private static final Secret KEY = Secret.of("c4nary-signs-the-buttons-of-tests");
  private static final Duration PATIENCE = Duration.ofSeconds(30);

  private final Supplier<AbstractBot> bots;
  private final boolean inline;
  private final List<FakePortal> portals = new ArrayList<>();
  private @Nullable AbstractBot bot;
  private @Nullable BotRuntime runtime;

  final Generation generation;
  final ObservedInbox inbox;
  private final MemoryBroadcasts broadcasts = new MemoryBroadcasts();
  final Observed observed = new Observed();

  Stage(FakePortal.Builder settings) {
    bots = settings.bots;
    generation = settings.generation;
    inbox = new ObservedInbox(settings.inbox);
    inline = settings.inline;
  }

  /** The first portal, with the bot running. */
  FakePortal open(Connection connection) {
    FakePortal first = new FakePortal(this, connection);
    portals.add(first);
    start();
    return first;
  }

  FakePortal another() {
    FakePortal next = new FakePortal(this, InMemory.beside(clock(), portals.size() + 1));
    portals.add(next);
    next.register(Objects.requireNonNull(bot));
    next.connect(running());
    return next;
  }

  /** The bot's and every portal's. */
  InstantSource clock() {
    return portals.get(0).world().clock();
  }

  private void start() {
    AbstractBot fresh = bots.get();
    bot = fresh;
    portals.forEach(portal -> portal.register(fresh));
    BotRuntimeBuilder settings =
        BotRuntime.of(fresh, (portal, id) -> gateway(portal))
            .inbox(inbox)
            .broadcasts(broadcasts)
            .clock(clock())
            .observer(observed)
            .withoutDialogRate()
            .signedWith(KEY);
    BotRuntime started = (inline ? settings.inline() : settings).start();
    runtime = started;
    portals.forEach(portal -> portal.connect(started));
  }

  void restart() {
    stop();
    start();
  }

  Broadcast broadcast(FakePortal portal, String name) {
    return running().broadcast(portal.id(), portal.gateway().bot(), name);
  }

  /** Moves every portal's clock on; what falls due on the way happens at its moment. */
  void pass(Duration time) {
    settle();
    Instant end = clock().instant().plus(time);
    for (Instant due = running().nextDue();
        due != null && !due.isAfter(end);
        due = running().nextDue()) {
      moveTo(due);
      running().wake();
      settle();
    }
    moveTo(end);
  }

  /**
   * Returns when the bot has handled every event of every portal and all that was due.
   *
   * @throws AssertionError if that takes too long
   */
  void settle() {
    long end = System.nanoTime() + PATIENCE.toNanos();
    boolean more = true;
    while (more) {
      boolean delivered = portals.stream().allMatch(portal -> portal.delivers(left(end)));
      if (!delivered || !isIdle(left(end))) {
        throw new AssertionError(
            "the bot is still busy after " + PATIENCE.toSeconds() + " s\nin\n" + transcript());
      }
      more = false;
      for (FakePortal portal : portals) {
        more |= portal.hasNewEvents();
      }
    }
  }

  void close() {
    stop();
    portals.forEach(FakePortal::leave);
  }

  String transcript() {
    StringBuilder all = new StringBuilder();
    portals.forEach(portal -> all.append(portal.transcript()));
    return all.toString();
  }

  private boolean isIdle(Duration atMost) {
    try {
      return running().awaitIdle(atMost);
    } catch (InterruptedException e) {
      throw interrupted();
    }
  }

  static AssertionError interrupted() {
    Thread.currentThread().interrupt();
    return new AssertionError("the test was interrupted while the bot worked");
  }

  /** The other portals' clocks go by that of the first one. */
  private void moveTo(Instant later) {
    Duration step = Duration.between(clock().instant(), later);
    if (!step.isNegative()) {
      portals.get(0).world().advance(step);
    }
  }

  private void stop() {
    portals.forEach(FakePortal::disconnect);
    running().close();
  }

  private MessengerGateway gateway(PortalId id) {
    return portals.stream()
        .filter(portal -> portal.id().equals(id))
        .map(FakePortal::gateway)
        .findFirst()
        .orElseThrow();
  }

  private BotRuntime running() {
    if (runtime == null) {
      throw new IllegalStateException("the bot has not started yet");
    }
    return runtime;
  }

  private static Duration left(long end) {
    return Duration.ofNanos(Math.max(0, end - System.nanoTime()));
  }
}
