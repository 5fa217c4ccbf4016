package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.port.Lease;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStatus;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.StoreException;
import io.imbot4j.port.Tokens;
import io.imbot4j.port.TurnObserver;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/** Renews one portal's tokens, alone among all nodes. Safe for use by many threads at once. */
final class Renewer {
  private final PortalStore store;
  private final AuthServer server;
  private final UnsavedTokens unsaved;
  private final TurnObserver observer;
  private final InstantSource clock;
  private final Duration lease;
  private final Setbacks setbacks;

  /**
   * @param lease how long a node that was killed holds up a renewal; longer than one takes
   */
  Renewer(
      PortalStore store,
      AuthServer server,
      UnsavedTokens unsaved,
      TurnObserver observer,
      InstantSource clock,
      Duration lease) {
    this.store = store;
    this.server = server;
    this.unsaved = unsaved;
    this.observer = observer;
    this.clock = clock;
    this.lease = lease;
    setbacks = new Setbacks(clock);
  }

  /**
   * The portal with other tokens than those that expired, bought where nobody else did.
   *
   * @return empty while another node does
   * @throws AuthFailure if there are none
   * @throws StoreException if the store cannot be reached; then nothing was bought
   */
  Optional<Portal> renew(PortalId id, Secret expired) throws AuthFailure {
    Optional<Portal> known =
        unsaved
            .find(id)
            .or(() -> store.find(id))
            .filter(portal -> !portal.tokens().access().equals(expired));
    if (known.isPresent()) {
      return Optional.of(usable(id, known));
    }
    setbacks.throwRecent(id);
    Optional<Lease> held = store.lease(id, lease);
    try {
      Portal portal = usable(id, store.reread(id));
      if (!portal.tokens().access().equals(expired)) {
        return Optional.of(portal);
      }
      return held.isPresent() ? Optional.of(buy(portal)) : Optional.empty();
    } finally {
      held.ifPresent(Renewer::giveBack);
    }
  }

  private static void giveBack(Lease held) {
    try {
      held.close();
    } catch (StoreException gone) {
      // It ends by itself, and what was done under it matters more.
    }
  }

  /** Whether it may be called, as far as is known. */
  static Portal usable(PortalId id, Optional<Portal> stored) throws AuthFailure {
    if (stored.isEmpty() || stored.get().status() instanceof PortalStatus.Retired) {
      throw AuthFailure.lost(
          "since the application is not installed there. " + AuthFailure.again(id));
    }
    if (stored.get().status() instanceof PortalStatus.AccessLost lost) {
      throw AuthFailure.lost("since " + lost.since() + ": " + lost.why());
    }
    return stored.get();
  }

  private Portal buy(Portal portal) throws AuthFailure {
    try {
      Tokens fresh = server.renew(portal);
      setbacks.over(portal.id());
      return keep(portal, fresh);
    } catch (AuthFailure refused) {
      if (refused.isFinal()) {
        return lose(portal, refused);
      }
      Duration pause = setbacks.add(portal.id(), refused);
      observer.saw(
          new TurnObserver.Trouble(
              "the tokens of portal "
                  + portal.id()
                  + " were not renewed; next try in "
                  + pause.toSeconds()
                  + " s at the earliest",
              refused));
      throw refused;
    }
  }

  private Portal keep(Portal portal, Tokens fresh) throws AuthFailure {
    Secret used = portal.tokens().refresh();
    Portal renewed = portal.renewed(used, fresh).orElse(portal);
    try {
      return store.renew(portal.id(), used, fresh)
          ? renewed
          : usable(portal.id(), store.reread(portal.id()));
    } catch (StoreException gone) {
      unsaved.keep(renewed, used, gone);
      return renewed;
    }
  }

  /** Another node may have been first without the lease; then the portal has other tokens now. */
  private Portal lose(Portal portal, AuthFailure refused) throws AuthFailure {
    PortalId id = portal.id();
    String why =
        "the authorization server takes its refresh token no more, which is used up or older than"
            + " 180 days. "
            + AuthFailure.again(id);
    if (store.lose(id, portal.tokens().refresh(), clock.instant(), why)) {
      observer.saw(
          new TurnObserver.Trouble("portal " + id + " is lost", refused.to("oauth/token", id)));
      throw refused;
    }
    return usable(id, store.reread(id));
  }
}
