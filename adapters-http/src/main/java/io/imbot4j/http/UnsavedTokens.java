package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.StoreException;
import io.imbot4j.port.TurnObserver;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Renewed tokens that the store could not take: used from here, and stored as soon as it is back.
 * Safe for use by many threads at once.
 */
final class UnsavedTokens {
  private final Map<PortalId, Unsaved> all = new ConcurrentHashMap<>();
  private final PortalStore store;
  private final TurnObserver observer;
  private final ScheduledExecutorService threads;

  UnsavedTokens(PortalStore store, TurnObserver observer, ScheduledExecutorService threads) {
    this.store = store;
    this.observer = observer;
    this.threads = threads;
  }

  Optional<Portal> find(PortalId portal) {
    return Optional.ofNullable(all.get(portal)).map(Unsaved::portal);
  }

  /**
   * @param used the refresh token that bought them
   */
  void keep(Portal portal, Secret used, StoreException gone) {
    all.put(portal.id(), new Unsaved(portal, used));
    observer.saw(
        new TurnObserver.Trouble(
            "renewed tokens of portal "
                + portal.id()
                + " are in memory alone until the store is back; if this process ends before, the"
                + " application has to be installed there again",
            gone));
    saveLater(portal.id());
  }

  private void saveLater(PortalId portal) {
    try {
      ScheduledFuture<?> unused = threads.schedule(() -> save(portal), 1, TimeUnit.SECONDS);
    } catch (RejectedExecutionException closed) {
      // saveAll comes last.
    }
  }

  private void save(PortalId portal) {
    Unsaved unsaved = all.get(portal);
    if (unsaved == null) {
      return;
    }
    try {
      store.renew(portal, unsaved.used, unsaved.portal.tokens());
      // Where they were not stored, the portal has newer ones or is installed no more.
      all.remove(portal, unsaved);
      observer.saw(new TurnObserver.Note("the tokens of portal " + portal + " are stored now"));
    } catch (StoreException gone) {
      saveLater(portal);
    }
  }

  /** Tries for a last time. */
  void saveAll() {
    all.keySet().forEach(this::save);
    all.keySet()
        .forEach(
            portal ->
                observer.saw(
                    new TurnObserver.Trouble(
                        "the tokens of portal " + portal + " could not be stored to the end",
                        AuthFailure.lost(AuthFailure.again(portal)))));
  }

  private record Unsaved(Portal portal, Secret used) {}
}
