package io.imbot4j.runtime;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.BotMessages;
import io.imbot4j.port.BroadcastId;
import io.imbot4j.port.BroadcastStore;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.TurnObserver;
import java.time.Duration;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Stream;

/** The broadcasts of a runtime, and those that run. Safe for use by many threads. */
final class Broadcasts {
  /** As many as keep eight full batches under way while others are noted. */
  private static final int MOST_COURIERS = 12;

  /** A minute in all, for a network that stumbles. */
  static final List<Duration> WAITS =
      Stream.of(1, 2, 4, 8, 15, 30).map(Duration::ofSeconds).toList();

  private final Map<BroadcastId, Couriers> running = new HashMap<>();
  private final Monitor monitor = new Monitor();
  private final BroadcastStore store;
  private final BiFunction<PortalId, BotId, MessengerGateway> gateways;
  private final Payloads payloads;
  private final InstantSource clock;
  private final TurnObserver observer;
  private final boolean inline;
  private final List<Duration> waits;
  private boolean closed;

  /**
   * @param inline whether who starts a broadcast sends it
   */
  Broadcasts(
      BroadcastStore store,
      BiFunction<PortalId, BotId, MessengerGateway> gateways,
      Payloads payloads,
      InstantSource clock,
      TurnObserver observer,
      boolean inline,
      List<Duration> waits) {
    this.store = store;
    this.gateways = gateways;
    this.payloads = payloads;
    this.clock = clock;
    this.observer = observer;
    this.inline = inline;
    this.waits = waits;
  }

  BroadcastStore store() {
    return store;
  }

  Outgoing outgoing(BroadcastId id) {
    return new Outgoing(payloads, id.portal(), id.bot());
  }

  Optional<RunningBroadcast> running(BroadcastId id) {
    return Optional.ofNullable(monitor.read(() -> running.get(id))).map(Couriers::broadcast);
  }

  /**
   * @param message what a recipient is sent, ready for the gateway
   */
  RunningBroadcast start(BroadcastDraft draft, Function<DialogId, NewMessage> message) {
    BroadcastId id = draft.id();
    BotMessages messages = gateways.apply(id.portal(), id.bot()).messages();
    RunningBroadcast run = new RunningBroadcast(draft, monitor, clock);
    Couriers couriers =
        new Couriers(
            draft,
            run,
            new Courier(store, messages, draft.again(), message, waits),
            inline ? Runnable::run : thread(id),
            inline ? 1 : MOST_COURIERS,
            () -> over(run));
    monitor.change(() -> enlist(id, couriers));
    couriers.hire();
    return run;
  }

  private static Executor thread(BroadcastId id) {
    return task -> new Thread(task, "imbot4j-broadcast-" + id.name()).start();
  }

  private void enlist(BroadcastId id, Couriers couriers) {
    if (closed) {
      throw new IllegalStateException(
          "broadcast " + id + " did not begin, the bot is closed; run it with the next one");
    }
    if (running.putIfAbsent(id, couriers) != null) {
      throw new IllegalStateException(
          "broadcast " + id + " runs already; wait for its end, or cancel it");
    }
  }

  private void over(RunningBroadcast run) {
    run.end();
    observer.saw(new TurnObserver.Note("broadcast " + run.id() + " " + said(run.progress())));
    monitor.change(
        () -> {
          running.remove(run.id());
          run.letGo();
        });
  }

  private static String said(BroadcastProgress end) {
    String counts =
        end.sent()
            + " sent, "
            + end.refused()
            + " refused, "
            + end.inDoubt()
            + " in doubt, "
            + end.known()
            + " known before";
    return switch (end.state()) {
      case STOPPED -> "stopped (" + counts + "): " + end.why();
      case CANCELLED -> "was cancelled (" + counts + ")";
      default -> "is done (" + counts + ")";
    };
  }

  /**
   * Waits until none runs; a paused one waits for somebody and does not count.
   *
   * @return whether it came to that in time
   */
  boolean awaitIdle(Duration atMost) throws InterruptedException {
    return monitor.await(
        () -> running.values().stream().allMatch(each -> each.broadcast().isPaused()), atMost);
  }

  /** Begins nothing more, lets what is in flight come back for so long, and then ends it. */
  void close(Duration atMost) {
    List<Couriers> left =
        monitor.read(
            () -> {
              closed = true;
              return List.copyOf(running.values());
            });
    left.forEach(
        each -> each.broadcast().stop("the bot was closed; run it again with the same id"));
    try {
      monitor.await(running::isEmpty, atMost);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    left.forEach(Couriers::interrupt);
  }
}
