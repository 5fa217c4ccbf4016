package io.imbot4j.runtime;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.TurnObserver;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;

/**
 * Makes portals ready, each by one thread at a time, and tries again where that failed: after half
 * a minute, then ever more rarely, at least once an hour. Safe for many threads.
 */
final class Setups {
  private static final Duration FIRST = Duration.ofSeconds(30);
  private static final Duration LAST = Duration.ofHours(1);
  private static final Duration READY_WITHIN = Duration.ofSeconds(20);
  private static final Duration BUSY = Duration.ofMillis(100);

  private final Map<PortalId, CompletableFuture<Void>> waiting = new ConcurrentHashMap<>();
  private final Set<PortalId> running = ConcurrentHashMap.newKeySet();
  private final Map<PortalId, Duration> failing = new ConcurrentHashMap<>();
  private final Consumer<PortalId> setup;
  private final Later later;
  private final TurnObserver observer;

  /**
   * @param setup makes one portal ready, or throws
   */
  Setups(Consumer<PortalId> setup, Later later, TurnObserver observer) {
    this.setup = setup;
    this.later = later;
    this.observer = observer;
  }

  /** Begins, unless that is about to happen anyway; a failure is told here as well as there. */
  CompletableFuture<Void> begin(PortalId portal) {
    CompletableFuture<Void> mine = new CompletableFuture<>();
    CompletableFuture<Void> first = waiting.putIfAbsent(portal, mine);
    if (first != null) {
      return first;
    }
    later.run(Duration.ZERO, () -> attempt(portal, mine));
    return mine;
  }

  /**
   * Begins, and waits until the portal is ready.
   *
   * @throws PortalException why it is not
   */
  void await(PortalId portal) {
    try {
      begin(portal).get(READY_WITHIN.toSeconds(), TimeUnit.SECONDS);
    } catch (ExecutionException failed) {
      if (failed.getCause() instanceof RuntimeException why) {
        throw why;
      }
      throw new IllegalStateException(
          "portal " + portal + " was not made ready; report this", failed);
    } catch (TimeoutException slow) {
      throw notReady(portal, "the portal takes its time; open the page again", slow);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw notReady(portal, "the thread was interrupted; open the page again", interrupted);
    }
  }

  private static PortalException notReady(PortalId portal, String why, Exception cause) {
    return new PortalException.Unanswered("imbot.v2.Bot.register", portal, true, why, cause);
  }

  /** Stops trying again. */
  void forget(PortalId portal) {
    failing.remove(portal);
  }

  private void attempt(PortalId portal, CompletableFuture<Void> done) {
    if (!running.add(portal)) {
      later.run(BUSY, () -> attempt(portal, done));
      return;
    }
    // Who asks from here on may know more than this attempt does, and gets one of their own.
    waiting.remove(portal);
    try {
      setup.accept(portal);
      if (failing.remove(portal) != null) {
        observer.saw(new TurnObserver.Note("portal " + portal + " is ready after all"));
      }
      done.complete(null);
    } catch (PortalException.AccessLost lost) {
      // Only another installation helps, and that begins anew.
      failing.remove(portal);
      tell(portal, "", lost);
      done.completeExceptionally(lost);
    } catch (RuntimeException | Error failure) {
      tell(portal, "; next try in " + again(portal).toSeconds() + " s", failure);
      done.completeExceptionally(failure);
    } finally {
      running.remove(portal);
    }
  }

  private Duration again(PortalId portal) {
    Duration pause =
        failing.merge(
            portal,
            FIRST,
            (last, first) ->
                last.multipliedBy(2).compareTo(LAST) < 0 ? last.multipliedBy(2) : LAST);
    later.run(
        pause,
        () -> {
          if (failing.containsKey(portal)) {
            CompletableFuture<Void> unused = begin(portal);
          }
        });
    return pause;
  }

  private void tell(PortalId portal, String next, Throwable failure) {
    observer.saw(
        new TurnObserver.Trouble(
            "portal " + portal + " was not made ready for the bot" + next, failure));
  }
}
