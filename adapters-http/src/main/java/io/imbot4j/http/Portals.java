package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.InstallProof;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.wire.BotApi;
import io.imbot4j.wire.RestCall;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Calls all portals that installed an application, with tokens that are kept fresh.
 *
 * <pre>{@code
 * Portals portals = Portals.of(store, new Application(clientId, clientSecret)).build();
 * BotApi api = portals.api(portal);
 * }</pre>
 *
 * <p>Tokens are renewed when a portal says that they expired, never before: once for all callers,
 * on all nodes that share the store; then the call is repeated. Those of portals nobody calls are
 * renewed twice a year, since they die after 180 days. A portal whose tokens are no longer taken is
 * stored as lost, and from then on its calls fail at once with {@link
 * io.imbot4j.port.PortalException.AccessLost} until the application is installed there again.
 *
 * <p>Tokens go to the portal's stored address alone, over HTTPS, and not into this machine's own
 * network unless {@link HttpConfig} allows that; a portal that was renamed is followed, and its new
 * address stored. The application's secret goes to the platform's authorization servers and those
 * named in {@link Builder#authServer}.
 *
 * <p>Safe for use by many threads at once. It has one thread for the network and up to some dozens
 * for renewals and look-ups, however many portals there are.
 */
public final class Portals implements AutoCloseable {
  private static final Duration LEASE = AuthServer.PATIENCE.plusSeconds(10);

  private final Map<PortalId, Entry> entries = new ConcurrentHashMap<>();
  private final PortalStore store;
  private final HttpConfig http;
  private final TurnObserver observer;
  private final InstantSource clock;
  private final Destinations destinations;
  private final Json json = new Json();
  private final HttpTransport transport;
  private final Renewals renewals;
  private final IdlePortals idle;
  private final InstallProof proof;

  private Portals(Builder builder) {
    store = builder.store;
    http = builder.http;
    observer = new SafeObserver(builder.observer);
    clock = builder.clock;
    destinations = new Destinations(http, builder.authServers);
    transport = new HttpTransport(http, builder.resolver);
    AuthServer server = new AuthServer(builder.application, destinations, transport, json, clock);
    proof = new AuthServerProof(builder.application, server, destinations, transport, json, clock);
    renewals = new Renewals(store, server, observer, clock, builder.lease);
    idle = new IdlePortals(store, clock);
    renewals.keepAlive(idle);
  }

  /**
   * Starts a configuration.
   *
   * @param store stays open when this is closed
   */
  public static Builder of(PortalStore store, Application application) {
    return new Builder(store, application);
  }

  /**
   * The calls to one portal, always the same; quick. Whether the application is installed there
   * shows when it is called.
   */
  public RestCall rest(PortalId portal) {
    return entry(portal).rest;
  }

  /** The gateways of one portal, always the same; quick. */
  public BotApi api(PortalId portal) {
    return entry(portal).api;
  }

  private Entry entry(PortalId portal) {
    Entry entry = entries.get(portal);
    return entry == null ? entries.computeIfAbsent(portal, this::enter) : entry;
  }

  private Entry enter(PortalId portal) {
    Access access = new InstalledAccess(portal, store, renewals, destinations, observer, clock);
    Pacing pacing = new Pacing(portal, http, Pause.REAL, observer);
    RestCall rest = new HttpRestCall(portal, access, pacing, destinations, json, transport);
    return new Entry(rest, new BotApi(rest, null));
  }

  /** Proves installations at authorization servers to which this application's secret may go. */
  public InstallProof proof() {
    return proof;
  }

  /** Begins now what happens once a day. */
  void renewIdle() {
    renewals.renew(idle);
  }

  /**
   * Ends the calls under way; waits for renewals under way, up to half a minute, since their tokens
   * would be lost.
   */
  @Override
  public void close() {
    renewals.close();
    transport.close();
  }

  private record Entry(RestCall rest, BotApi api) {}

  /** Collects a configuration. For one thread. */
  public static final class Builder {
    private final PortalStore store;
    private final Application application;
    private final Set<String> authServers = new LinkedHashSet<>();
    private HttpConfig http = HttpConfig.standard();
    private TurnObserver observer = TurnObserver.SILENT;
    private InstantSource clock = InstantSource.system();
    private HostLookup.Resolver resolver = HostLookup.Resolver.SYSTEM;
    private Duration lease = LEASE;

    private Builder(PortalStore store, Application application) {
      this.store = Objects.requireNonNull(store, "store");
      this.application = Objects.requireNonNull(application, "application");
    }

    /** How portals and authorization servers are called; as usual unless said. */
    public Builder http(HttpConfig http) {
      this.http = Objects.requireNonNull(http, "http");
      return this;
    }

    /**
     * Trusts an authorization server of one's own with the application's secret, wherever it is:
     * that of a portal on-premise. May be called for several; the first is the usual one.
     *
     * @param address {@code https://auth.example.com}, whatever its path
     * @throws IllegalArgumentException if it is no web address
     */
    public Builder authServer(URI address) {
      boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
      if (!web || address.getHost() == null) {
        throw new IllegalArgumentException(
            "\"" + address + "\" is no web address; give one like https://auth.example.com");
      }
      authServers.add(Destinations.origin(address));
      return this;
    }

    /**
     * Who is told of portals that are lost, moved or stopped, and of renewals that fail; nobody
     * unless said.
     */
    public Builder observer(TurnObserver observer) {
      this.observer = Objects.requireNonNull(observer, "observer");
      return this;
    }

    /** What time it is, for the age of tokens; the system's unless said. */
    public Builder clock(InstantSource clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    Builder resolver(HostLookup.Resolver resolver) {
      this.resolver = resolver;
      return this;
    }

    Builder lease(Duration lease) {
      this.lease = lease;
      return this;
    }

    /**
     * Ready to call.
     *
     * @throws IllegalStateException if the application pins a jackson-annotations older than 2.21
     */
    public Portals build() {
      return new Portals(this);
    }
  }
}
