package io.imbot4j.emulator;

import io.imbot4j.world.Cloud;
import io.imbot4j.world.World;
import io.imbot4j.world.WorldConfig;
import java.net.URI;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * A running emulator of one portal or many. Safe for many threads; {@link #close} leaves no thread
 * behind.
 */
public final class Emulator implements AutoCloseable {
  private final HttpServer server;
  private final Cloud cloud;
  private final Courier courier = new Courier();
  private final ChangeStream changes = new ChangeStream();
  private final @Nullable Certificate certificate;

  private Emulator(HttpServer server, Cloud cloud, @Nullable Certificate certificate) {
    this.server = server;
    this.cloud = cloud;
    this.certificate = certificate;
    cloud.worlds().forEach(this::watch);
    cloud.onAdd(this::watch);
    cloud.onDrop(gone -> server.unlisten(Addresses.port(gone.config().baseUrl())));
  }

  /**
   * Starts one; blocks until it answers.
   *
   * @throws IllegalStateException if the port is in use or the server does not start
   */
  public static Emulator start(EmulatorConfig config) {
    Certificate certificate = config.tls() ? Certificate.make() : null;
    HttpServer server = new HttpServer(config.host(), certificate);
    URI base = server.listen(config.port());
    WorldConfig standard = WorldConfig.standard(base).withAuthServer(server.authServer(base));
    Emulator emulator =
        new Emulator(server, new Cloud(config.world().apply(standard)), certificate);
    config.portals().forEach(each -> emulator.addPortal(each.name(), each.host(), each.world()));
    emulator.cloud.startsHere();
    ControlGuard guard = new ControlGuard(config.controlToken());
    BotSource bot = new BotSource(config.testPackage(), config.testedBot());
    server.start(Doors.of(emulator.cloud, emulator.changes, emulator::addPortal, guard, bot));
    return emulator;
  }

  /** The first portal's address, with a slash at the end; the page is there. */
  public URI portal() {
    return world().config().baseUrl();
  }

  /** The first portal's incoming webhook a bot is pointed at, with a slash at the end. */
  public URI webhook() {
    return Addresses.webhook(world());
  }

  /** The port it listens on. */
  public int port() {
    return Addresses.port(portal());
  }

  /** The first portal behind the doors. */
  public World world() {
    return cloud.first();
  }

  /** All portals behind the doors, their applications and their clock. */
  public Cloud cloud() {
    return cloud;
  }

  /**
   * Makes another portal, which answers at a free port of its own.
   *
   * @throws IllegalArgumentException if there is a portal with this name
   */
  public World addPortal(String name) {
    return addPortal(name, "");
  }

  /**
   * Makes another portal, which answers at the first one's port to another host name, for example
   * {@code beta.localhost}. This costs no port; clients must find the name.
   *
   * @param host the name, empty for a free port of its own
   * @throws IllegalArgumentException if there is a portal with this name or host
   */
  public World addPortal(String name, String host) {
    return addPortal(name, host, config -> config);
  }

  private World addPortal(String name, String host, UnaryOperator<WorldConfig> change) {
    if (name.isBlank() || cloud.find(name).isPresent()) {
      throw new IllegalArgumentException("give a name that no portal has, not '" + name + "'");
    }
    URI address = host.isEmpty() ? server.listen(0) : server.address(host, port());
    return cloud.add(name, address, change);
  }

  /** The certificate that clients must trust, as a PEM file; empty without HTTPS. */
  public Optional<Path> certificate() {
    return Optional.ofNullable(certificate).map(Certificate::pem);
  }

  /** Stops answering and delivering; events still under way are given up. */
  @Override
  public void close() {
    changes.close();
    courier.close();
    server.close();
  }

  private void watch(World world) {
    world.onChange(() -> courier.wake(world));
    world.onChange(changes::wake);
  }
}
