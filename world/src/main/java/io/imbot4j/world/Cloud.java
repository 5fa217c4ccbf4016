package io.imbot4j.world;

import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Several portals with one clock, their applications, and the server that renews the applications'
 * tokens.
 *
 * <p>Safe for many threads. The portals know nothing of each other: a bot, a chat or a token of one
 * is unknown to all others.
 */
public final class Cloud {
  private final WorldConfig standard;
  private final WorldClock clock;
  private Ids ids;
  private final Map<String, World> byAuthority = new LinkedHashMap<>();
  private final Map<String, AppCard> cards = new LinkedHashMap<>();
  private final List<Consumer<World>> listeners = new CopyOnWriteArrayList<>();
  private final List<Consumer<World>> farewells = new CopyOnWriteArrayList<>();
  private int started = 1;

  /** A cloud of one portal, after which the others are made. */
  public Cloud(WorldConfig first) {
    standard = first;
    clock = new WorldClock(first.clock());
    ids = new Ids(~first.seed());
    keep(AppCard.standard());
    put(new World(first, clock));
  }

  /**
   * A new portal with the same people and rules as the first one, but a member id, a webhook and
   * tokens of its own.
   *
   * @param address where it is, with a slash at the end; its host and port tell it from others
   * @throws IllegalArgumentException if the name or the address is another portal's
   */
  public World add(String name, URI address) {
    return add(name, address, config -> config);
  }

  /** The same, with what it starts from changed, its people for example. */
  public World add(String name, URI address, UnaryOperator<WorldConfig> change) {
    World world;
    synchronized (byAuthority) {
      if (find(name).isPresent() || at(address.getAuthority()).isPresent()) {
        throw new IllegalArgumentException(
            "there is a portal " + name + " or one at " + address + " already");
      }
      long seed = standard.seed() + byAuthority.size();
      world = new World(change.apply(standard.beside(name, address, seed)), clock);
      put(world);
    }
    listeners.forEach(listener -> listener.accept(world));
    return world;
  }

  /** Has this run with every portal that is made from now on, in the thread that makes it. */
  public void onAdd(Consumer<World> listener) {
    listeners.add(listener);
  }

  /** The portals there are now are those a {@link #reset} leaves. */
  public void startsHere() {
    synchronized (byAuthority) {
      started = byAuthority.size();
    }
  }

  /**
   * Back to the start: the portals and applications that were added since are gone, and all others
   * are as {@link World#reset} makes them.
   */
  public void reset() {
    List<World> later = worlds().subList(started, worlds().size());
    synchronized (byAuthority) {
      byAuthority.values().removeAll(later);
    }
    synchronized (cards) {
      cards.clear();
      ids = new Ids(~standard.seed());
      keep(AppCard.standard());
    }
    worlds().forEach(World::reset);
    later.forEach(gone -> farewells.forEach(listener -> listener.accept(gone)));
  }

  /** Has this run with every portal that a reset drops, in the thread that resets. */
  public void onDrop(Consumer<World> listener) {
    farewells.add(listener);
  }

  /** The portals, the first one first. */
  public List<World> worlds() {
    synchronized (byAuthority) {
      return List.copyOf(byAuthority.values());
    }
  }

  /** The portal every cloud begins with. */
  public World first() {
    return worlds().get(0);
  }

  /** The portal with this host and port, as in {@code localhost:8024}. */
  public Optional<World> at(String authority) {
    synchronized (byAuthority) {
      return Optional.ofNullable(byAuthority.get(authority));
    }
  }

  /** The portal with this name or member id. */
  public Optional<World> find(String nameOrMemberId) {
    return worlds().stream()
        .filter(
            world ->
                world.config().name().equals(nameOrMemberId)
                    || world.config().memberId().equals(nameOrMemberId))
        .findFirst();
  }

  /** Gives an application a client id and a secret; it is installed by {@link Apps#install}. */
  public AppCard register(AppCard card) {
    synchronized (cards) {
      String kind = card.status().equals("L") ? "local." : "app.";
      String number = ids.token(4).replaceAll("[a-f]", "0");
      String id = kind + ids.token(7) + "." + number;
      return keep(card.withKeys(id, ids.secret(25)));
    }
  }

  /** Every application, installed somewhere or not. */
  public List<AppCard> cards() {
    synchronized (cards) {
      return List.copyOf(cards.values());
    }
  }

  /**
   * The application with this client id.
   *
   * @throws NoSuchElementException if there is none
   */
  public AppCard card(String clientId) {
    return registered(clientId)
        .orElseThrow(() -> new NoSuchElementException("there is no application " + clientId));
  }

  /**
   * What the authorization server answers at {@code /oauth/token/}: tokens for a code or a refresh
   * token, which is used up by that.
   *
   * @param params {@code grant_type}, {@code client_id}, {@code client_secret}, and {@code code} or
   *     {@code refresh_token}
   */
  public RestAnswer token(Map<String, @Nullable Object> params) {
    TokenRequest request;
    try {
      request = TokenRequest.of(params);
    } catch (Refusal refusal) {
      return TokenRequest.refusal(refusal.status(), refusal.code(), refusal.text());
    }
    Optional<AppCard> card =
        registered(request.clientId()).filter(known -> known.isSecret(request.clientSecret()));
    if (card.isEmpty()) {
      return TokenRequest.refusal(401, "invalid_client", "Invalid client");
    }
    return worlds().stream()
        .flatMap(world -> world.apps().redeem(request).stream())
        .findFirst()
        .orElseGet(() -> TokenRequest.refusal(400, "invalid_grant", "Invalid grant"));
  }

  /**
   * What the authorization server answers to {@code app.info}, whichever portal gave the token:
   * what that portal says, and besides whose token it is, by {@code client_id}, {@code member_id},
   * {@code domain} and {@code user_id}, and what it may do and until when, by {@code scope}, {@code
   * expires} and {@code install} (guessed: the documents name the call and show no answer; the
   * vendor's kit for Python reads these, but for the domain and the member id beside them).
   */
  public RestAnswer appInfo(RestCall call) {
    return worlds().stream()
        .flatMap(world -> world.apps().info(call).stream())
        .findFirst()
        .orElseGet(() -> first().call(call));
  }

  /** The time of all portals; safe for many threads. */
  public InstantSource clock() {
    return clock::now;
  }

  /**
   * Moves the clock of all portals on.
   *
   * @throws IllegalArgumentException if the time is negative
   */
  public void advance(Duration time) {
    first().advance(time);
  }

  private void put(World world) {
    byAuthority.put(world.config().baseUrl().getAuthority(), world);
  }

  private AppCard keep(AppCard card) {
    cards.put(card.clientId(), card);
    return card;
  }

  private Optional<AppCard> registered(String clientId) {
    synchronized (cards) {
      return Optional.ofNullable(cards.get(clientId));
    }
  }
}
