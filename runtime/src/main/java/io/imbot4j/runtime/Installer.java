package io.imbot4j.runtime;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.Erased;
import io.imbot4j.port.InstallProof;
import io.imbot4j.port.Installs;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.StoreException;
import io.imbot4j.port.TurnObserver;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Semaphore;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Installs an application with a bot on any number of portals.
 *
 * <pre>{@code
 * Installer installer =
 *     Installer.of(store, proof, portals::api, new EchoBot(), url).start();
 * }</pre>
 *
 * <p>A portal is stored when it was proven, then told to post the application's events, and the bot
 * is registered there: after an installation, after an update, and at every start on all portals.
 * Where that fails, the observer is told, and it is tried again until it works. Safe for use by
 * many threads at once; it has up to {@value #THREADS} threads, none while there is nothing to do.
 */
public final class Installer implements Installs, AutoCloseable {
  /** The events of the application itself, which every portal is told to post. */
  public static final List<String> EVENTS =
      List.of("ONAPPINSTALL", "ONAPPUPDATE", "ONAPPUNINSTALL", "ONAPPPAYMENT");

  static final int THREADS = 4;

  private static final int PROOFS_AT_ONCE = 16;
  private static final Duration AGAIN = Duration.ofSeconds(30);

  private final PortalStore store;
  private final ProvenPortals portals;
  private final InstallProof proof;
  private final Function<PortalId, AppGateway> apps;
  private final PortalSetup setup;
  private final List<Function<PortalId, Erased>> erasers;
  private final TurnObserver observer;
  private final InstantSource clock;
  private final Later later;
  private final Setups setups;
  private final PaymentHints hints;
  private final Semaphore proofs = new Semaphore(PROOFS_AT_ONCE);

  private Installer(Builder settings) {
    store = settings.store;
    portals = new ProvenPortals(store);
    proof = settings.proof;
    apps = settings.apps;
    setup = settings.setup;
    erasers = List.copyOf(settings.erasers);
    observer = settings.observer;
    clock = settings.clock;
    later = settings.later == null ? new LaterThreads() : settings.later;
    setups = new Setups(this::makeReady, later, observer);
    hints = new PaymentHints(apps, later, clock, observer);
  }

  /**
   * Starts a configuration.
   *
   * @param store stays open when this is closed
   * @param apps gives the gateway to a portal; asked often, so it should be quick
   * @param bot is registered on every portal
   * @param handler the address the portals reach the servlet at; they post everything there
   * @throws IllegalArgumentException if no portal would post there: its host has a dot, and it is
   *     up to 255 characters long
   */
  public static Builder of(
      PortalStore store,
      InstallProof proof,
      Function<PortalId, AppGateway> apps,
      AbstractBot bot,
      URI handler) {
    return new Builder(store, proof, apps, new PortalSetup(bot, Generation.V2, handler));
  }

  @Override
  public void installed(Portal said) {
    keep(proven(said).portal());
    begin(said.id());
  }

  @Override
  public InstallProof.Proven opened(Portal said) {
    InstallProof.Proven proven = proven(said);
    if (!proven.finished() || !portals.isActive(said.id())) {
      keep(proven.portal());
      setups.await(said.id());
    }
    return proven;
  }

  @Override
  public Portal authorized(PortalId id, String server, Secret code) {
    Portal portal = proven(id, () -> proof.redeem(id, server, code));
    if (!portals.isActive(id)) {
      keep(portal);
      setups.await(id);
    }
    return portal;
  }

  @Override
  public void uninstalled(PortalId portal, boolean clean) {
    if (clean) {
      Erased unused = erase(portal);
      return;
    }
    setups.forget(portal);
    if (store.retire(portal, clock.instant())) {
      note("portal " + portal + " removed the application; what is held about it is kept");
    }
  }

  @Override
  public void paid(PortalId portal) {
    if (portals.isActive(portal)) {
      hints.take(portal);
    }
  }

  /**
   * Erases everything held about a portal, whether it has the application or not; its events are
   * refused from then on.
   *
   * @return what that was; the observer is told as well
   * @throws StoreException if a store cannot be reached; call it again then
   */
  public Erased erase(PortalId portal) {
    setups.forget(portal);
    hints.forget(portal);
    Erased erased = store.erase(portal);
    for (Function<PortalId, Erased> eraser : erasers) {
      erased = erased.and(eraser.apply(portal));
    }
    note("erased of portal " + portal + ": " + erased);
    return erased;
  }

  /** Begins nothing more and interrupts what runs. */
  @Override
  public void close() {
    if (later instanceof LaterThreads threads) {
      threads.close();
    }
  }

  /** Strangers can ask for proofs, so only some are under way at once. */
  private <T> T proven(PortalId portal, Supplier<T> asked) {
    if (!proofs.tryAcquire()) {
      throw new PortalException.Unanswered(
          "app.info",
          portal,
          false,
          "not sent, since many installations come at once; try again",
          null);
    }
    try {
      return asked.get();
    } finally {
      proofs.release();
    }
  }

  /** Where nobody proved another address, a known portal stays where it was proven to be. */
  private InstallProof.Proven proven(Portal said) {
    URI known = store.find(said.id()).map(Portal::endpoint).orElse(null);
    return proven(said.id(), () -> proof.prove(said, known));
  }

  private void keep(Portal proven) {
    if (!proof.isAdministrators(proven)) {
      throw new PortalException.Refused(
          "profile",
          proven.id(),
          "who installs the application is no administrator there, so nothing was stored; let an"
              + " administrator of the portal install it");
    }
    portals.keep(proven);
    note("portal " + proven.id() + " installed the application");
  }

  private void makeReady(PortalId portal) {
    if (portals.isActive(portal)) {
      setup.make(apps.apply(portal));
    }
  }

  private void makeAllReady() {
    try {
      portals.eachActive(this::begin);
    } catch (RuntimeException gone) {
      String next = "next try in " + AGAIN.toSeconds() + " s";
      observer.saw(new TurnObserver.Trouble("portals were not looked through; " + next, gone));
      later.run(AGAIN, this::makeAllReady);
    }
  }

  private void begin(PortalId portal) {
    CompletableFuture<Void> unused = setups.begin(portal);
  }

  private void note(String what) {
    observer.saw(new TurnObserver.Note(what));
  }

  /** Collects a configuration. For one thread. */
  public static final class Builder {
    private final PortalStore store;
    private final InstallProof proof;
    private final Function<PortalId, AppGateway> apps;
    private final List<Function<PortalId, Erased>> erasers = new ArrayList<>();
    private PortalSetup setup;
    private TurnObserver observer = TurnObserver.SILENT;
    private InstantSource clock = InstantSource.system();
    private @Nullable Later later;

    private Builder(
        PortalStore store,
        InstallProof proof,
        Function<PortalId, AppGateway> apps,
        PortalSetup setup) {
      this.store = Objects.requireNonNull(store, "store");
      this.proof = Objects.requireNonNull(proof, "proof");
      this.apps = Objects.requireNonNull(apps, "apps");
      this.setup = setup;
    }

    /** Which bots are registered, those of {@code imbot.v2.*} unless said. */
    public Builder generation(Generation generation) {
      setup = new PortalSetup(setup.bot(), Objects.requireNonNull(generation), setup.handler());
      return this;
    }

    /**
     * Another store whose data of a portal goes when the portal's is erased. May be called for
     * several.
     */
    public Builder erasing(Function<PortalId, Erased> eraser) {
      erasers.add(Objects.requireNonNull(eraser, "eraser"));
      return this;
    }

    /** Who is told of installations and of what goes wrong; nobody unless said. */
    public Builder observer(TurnObserver observer) {
      this.observer = Objects.requireNonNull(observer, "observer");
      return this;
    }

    /** What time it is; the system's unless said. */
    public Builder clock(InstantSource clock) {
      this.clock = Objects.requireNonNull(clock, "clock");
      return this;
    }

    Builder later(Later later) {
      this.later = later;
      return this;
    }

    /** Starts, and makes all portals ready that have the application, in the background. */
    public Installer start() {
      Installer installer = new Installer(this);
      installer.later.run(Duration.ZERO, installer::makeAllReady);
      return installer;
    }
  }
}
