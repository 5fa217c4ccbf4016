package io.imbot4j.emulator;

import io.imbot4j.world.World;
import io.imbot4j.world.WorldConfig;
import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/**
 * A running emulator of one portal. Safe for many threads; {@link #close} leaves no thread behind.
 */
public final class Emulator implements AutoCloseable {
  private final Server server;
  private final World world;
  private final Courier courier;
  private final ChangeStream changes;

  private Emulator(Server server, World world) {
    this.server = server;
    this.world = world;
    courier = new Courier(world);
    changes = new ChangeStream(world);
    world.onChange(courier::wake);
    world.onChange(changes::wake);
  }

  /**
   * Starts one; blocks until it answers.
   *
   * @throws IllegalStateException if the port is in use or the server does not start
   */
  public static Emulator start(EmulatorConfig config) {
    ServerConnector connector = HttpServer.connector(config);
    open(connector, config);
    URI base =
        URI.create(
            "http://" + HttpServer.named(config.host()) + ":" + connector.getLocalPort() + "/");
    Emulator emulator =
        new Emulator(
            connector.getServer(), new World(config.world().apply(WorldConfig.standard(base))));
    HttpServer.mount(connector.getServer(), emulator.world, emulator.changes, config);
    try {
      connector.getServer().start();
    } catch (Exception failed) {
      emulator.close();
      throw new IllegalStateException(
          "the emulator does not start: " + failed.getMessage(), failed);
    }
    return emulator;
  }

  /** The portal's address, with a slash at the end; the page is there. */
  public URI portal() {
    return world.config().baseUrl();
  }

  /** The incoming webhook a bot is pointed at, with a slash at the end. */
  public URI webhook() {
    return Addresses.webhook(world);
  }

  /** The port it listens on. */
  public int port() {
    return portal().getPort();
  }

  /** The portal behind the doors. */
  public World world() {
    return world;
  }

  /** Stops answering and delivering; events still under way are given up. */
  @Override
  public void close() {
    changes.close();
    courier.close();
    try {
      server.stop();
    } catch (Exception failed) {
      throw new IllegalStateException("the emulator does not stop: " + failed.getMessage(), failed);
    }
  }

  private static void open(ServerConnector connector, EmulatorConfig config) {
    try {
      connector.open();
    } catch (BindException inUse) {
      throw new IllegalStateException(
          "port " + config.port() + " is in use: stop what runs there or set IMBOT4J_PORT", inUse);
    } catch (IOException failed) {
      if (failed.getCause() instanceof BindException) {
        throw new IllegalStateException(
            "port " + config.port() + " is in use: stop what runs there or set IMBOT4J_PORT",
            failed);
      }
      throw new IllegalStateException(
          "cannot listen on " + config.host() + ": " + failed.getMessage(), failed);
    }
  }
}
