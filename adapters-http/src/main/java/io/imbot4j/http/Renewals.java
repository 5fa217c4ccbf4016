package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.StoreException;
import io.imbot4j.port.TurnObserver;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Renews the tokens of portals: once for all callers of all nodes who noticed that they expired.
 * Safe for use by many threads at once.
 *
 * <p>It happens on threads of its own, since a caller may lose patience or be interrupted, and the
 * answer must not be lost with it: it is the only one that brings the new tokens.
 */
final class Renewals implements AutoCloseable {
  /** More would only crowd the authorization server. */
  private static final int THREADS = 16;

  private static final Duration NEXT_LOOK = Duration.ofMillis(100);
  private static final Duration IDLE = Duration.ofSeconds(15);

  private final ScheduledThreadPoolExecutor threads = threads();
  private final Map<PortalId, CompletableFuture<Portal>> underWay = new ConcurrentHashMap<>();
  private final TurnObserver observer;
  private final Duration patience;
  private final UnsavedTokens unsaved;
  private final Renewer renewer;

  /**
   * @param lease how long a node that was killed holds up a renewal; longer than one takes
   */
  Renewals(
      PortalStore store,
      AuthServer server,
      TurnObserver observer,
      InstantSource clock,
      Duration lease) {
    this.observer = observer;
    this.patience = lease;
    unsaved = new UnsavedTokens(store, observer, threads);
    renewer = new Renewer(store, server, unsaved, observer, clock, lease);
  }

  private static ScheduledThreadPoolExecutor threads() {
    ScheduledThreadPoolExecutor threads =
        new ScheduledThreadPoolExecutor(
            THREADS,
            work -> {
              Thread thread = new Thread(work, "imbot4j-tokens");
              thread.setDaemon(true);
              return thread;
            });
    threads.setKeepAliveTime(IDLE.toSeconds(), TimeUnit.SECONDS);
    threads.allowCoreThreadTimeOut(true);
    threads.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    return threads;
  }

  /** A portal whose renewed tokens could not be stored yet. */
  Optional<Portal> unsaved(PortalId portal) {
    return unsaved.find(portal);
  }

  /**
   * The portal with other tokens than those that expired.
   *
   * @param method for errors to name
   * @throws PortalException if there are none within the time
   */
  Portal renewed(String method, PortalId portal, Secret expired, Duration within) {
    try {
      return begin(portal, expired).get(within.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException failed) {
      throw failed.getCause() instanceof AuthFailure why
          ? why.to(method, portal)
          : unanswered(method, portal, "the renewal failed; report this", failed);
    } catch (TimeoutException late) {
      throw unanswered(method, portal, "their renewal goes on; call again later", late);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      throw unanswered(method, portal, "the thread was interrupted meanwhile", interrupted);
    }
  }

  private static PortalException unanswered(
      String method, PortalId portal, String why, Throwable cause) {
    return AuthFailure.unanswered(why, cause).to(method, portal);
  }

  /** Begins to renew, unless that is under way. */
  CompletableFuture<Portal> begin(PortalId portal, Secret expired) {
    CompletableFuture<Portal> mine = new CompletableFuture<>();
    CompletableFuture<Portal> first = underWay.putIfAbsent(portal, mine);
    if (first != null) {
      return first;
    }
    attempt(Duration.ZERO, portal, expired, mine);
    return mine;
  }

  private void attempt(
      Duration in, PortalId portal, Secret expired, CompletableFuture<Portal> renewal) {
    try {
      ScheduledFuture<?> unused =
          threads.schedule(
              () -> attempt(portal, expired, renewal), in.toMillis(), TimeUnit.MILLISECONDS);
    } catch (RejectedExecutionException closed) {
      underWay.remove(portal);
      renewal.completeExceptionally(closed(closed));
    }
  }

  private void attempt(PortalId portal, Secret expired, CompletableFuture<Portal> renewal) {
    try {
      Optional<Portal> other = renewer.renew(portal, expired);
      if (other.isEmpty()) {
        attempt(NEXT_LOOK, portal, expired, renewal);
        return;
      }
      underWay.remove(portal);
      renewal.complete(other.get());
    } catch (StoreException gone) {
      underWay.remove(portal);
      renewal.completeExceptionally(
          AuthFailure.unanswered("they cannot be renewed, because " + gone.getMessage(), gone));
    } catch (AuthFailure | RuntimeException | Error failure) {
      underWay.remove(portal);
      renewal.completeExceptionally(failure);
    }
  }

  /** Looks for idle portals now and then, and renews one a second of those it finds. */
  void keepAlive(IdlePortals idle) {
    ScheduledFuture<?> unused =
        threads.scheduleWithFixedDelay(() -> renew(idle), 10, 24 * 60, TimeUnit.MINUTES);
  }

  void renew(IdlePortals idle) {
    try {
      AtomicInteger seconds = new AtomicInteger();
      idle.each(
          portal -> {
            ScheduledFuture<?> unused =
                threads.schedule(
                    () -> {
                      CompletableFuture<Portal> unusedRenewal =
                          begin(portal.id(), portal.tokens().access());
                    },
                    seconds.getAndIncrement(),
                    TimeUnit.SECONDS);
          });
    } catch (StoreException | RejectedExecutionException gone) {
      observer.saw(
          new TurnObserver.Trouble(
              "idle portals were not looked for; that is tried again in a day", gone));
    }
  }

  private static AuthFailure closed(RejectedExecutionException closed) {
    return AuthFailure.unanswered("nothing is renewed any more, since this was closed", closed);
  }

  /** Lets renewals under way end, and leaves no thread; callers who still wait are told. */
  @Override
  public void close() {
    threads.shutdown();
    try {
      threads.awaitTermination(patience.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
    }
    unsaved.saveAll();
    underWay
        .values()
        .forEach(
            renewal -> renewal.completeExceptionally(closed(new RejectedExecutionException())));
  }
}
