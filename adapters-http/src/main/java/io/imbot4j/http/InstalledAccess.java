package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.StoreException;
import io.imbot4j.port.TurnObserver;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The right to call one portal that installed the application, as the store has it. While the store
 * cannot be reached it is as it was known last.
 */
final class InstalledAccess implements Access {
  private static final Duration STORE_GONE = Duration.ofSeconds(5);

  private final PortalId id;
  private final PortalStore store;
  private final Renewals renewals;
  private final Destinations destinations;
  private final TurnObserver observer;
  private final InstantSource clock;
  private volatile @Nullable Known known;
  private volatile Instant storeGoneUntil = Instant.MIN;

  InstalledAccess(
      PortalId id,
      PortalStore store,
      Renewals renewals,
      Destinations destinations,
      TurnObserver observer,
      InstantSource clock) {
    this.id = id;
    this.store = store;
    this.renewals = renewals;
    this.destinations = destinations;
    this.observer = observer;
    this.clock = clock;
  }

  @Override
  public Credentials now(String method) {
    try {
      return right(current(method));
    } catch (AuthFailure unusable) {
      throw unusable.to(method, id);
    } catch (NoReply forbidden) {
      throw forbidden.to(method, id);
    }
  }

  private Optional<Portal> current(String method) {
    Known last = known;
    if (last != null && clock.instant().isBefore(storeGoneUntil)) {
      return renewals.unsaved(id).or(() -> Optional.of(last.portal));
    }
    try {
      return renewals.unsaved(id).or(() -> store.find(id));
    } catch (StoreException gone) {
      if (last == null) {
        throw new PortalException.Unanswered(
            method, id, false, "not sent, because " + gone.getMessage(), gone);
      }
      storeGoneUntil = clock.instant().plus(STORE_GONE);
      return Optional.of(last.portal);
    }
  }

  @SuppressWarnings("ReferenceEquality") // What the store remembers is the same; it is quick.
  private Credentials right(Optional<Portal> stored) throws AuthFailure, NoReply {
    Known last = known;
    if (last != null && stored.isPresent() && stored.get() == last.portal) {
      return last.right;
    }
    Portal portal = Renewer.usable(id, stored);
    Credentials right = destinations.portal(portal);
    known = new Known(portal, right);
    return right;
  }

  @Override
  public Credentials renewed(
      Credentials expired, PortalException.AccessLost refusal, Duration within) {
    Credentials.AccessToken token = (Credentials.AccessToken) expired;
    Portal portal = renewals.renewed(refusal.method(), id, token.token().get(), within);
    try {
      return right(Optional.of(portal));
    } catch (AuthFailure unusable) {
      throw unusable.to(refusal.method(), id);
    } catch (NoReply forbidden) {
      throw forbidden.to(refusal.method(), id);
    }
  }

  @Override
  public Optional<? extends Credentials> moved(Credentials right, URI asked, String location) {
    return destinations.moved((Credentials.AccessToken) right, asked, location);
  }

  @Override
  public void settled(Credentials right) {
    try {
      store.move(id, right.endpoint());
      observer.saw(
          new TurnObserver.Note(
              "portal " + id + " has moved to " + Destinations.origin(right.endpoint())));
    } catch (StoreException gone) {
      observer.saw(
          new TurnObserver.Trouble(
              "the new address of portal " + id + " was not stored; the next call tries again",
              gone));
    }
  }

  @Override
  public Reach reach() {
    return destinations.reach();
  }

  private record Known(Portal portal, Credentials right) {}
}
