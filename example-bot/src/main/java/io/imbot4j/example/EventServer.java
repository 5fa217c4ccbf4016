package io.imbot4j.example;

import io.imbot4j.port.EventDispatcher;
import io.imbot4j.servlet.BotEventServlet;
import io.imbot4j.servlet.EventServletConfig;
import java.io.IOException;
import java.net.URI;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.jspecify.annotations.Nullable;

/**
 * A Jetty that takes what portals post, at any path. Its port is known before anything is served on
 * it.
 */
final class EventServer implements AutoCloseable {
  private static final String LOCAL = "127.0.0.1";

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final ServletContextHandler context = new ServletContextHandler("/");

  /** On any free port, for this machine only. */
  EventServer() {
    this(LOCAL, 0);
  }

  private EventServer(@Nullable String host, int port) {
    connector.setHost(host);
    connector.setPort(port);
    server.addConnector(connector);
    try {
      connector.open();
    } catch (IOException e) {
      throw new IllegalStateException("the bot's web server gets no port: " + e.getMessage(), e);
    }
  }

  /** On this port of every network this machine is in. */
  static EventServer everywhere(int port) {
    return new EventServer(null, port);
  }

  /** Where a portal on this machine shall post its events. */
  URI url() {
    return URI.create("http://" + LOCAL + ":" + connector.getLocalPort() + "/bots");
  }

  /** Answers {@code /health} and {@code /metrics} as well. */
  void show(Monitoring monitoring) {
    ServletHolder holder = new ServletHolder(new MonitoringServlet(monitoring));
    context.addServlet(holder, MonitoringServlet.HEALTH);
    context.addServlet(holder, MonitoringServlet.METRICS);
  }

  void serve(EventDispatcher dispatcher, EventServletConfig config) {
    context.addServlet(new ServletHolder(new BotEventServlet(dispatcher, config)), "/*");
    server.setHandler(context);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("the bot's web server does not start: " + e.getMessage(), e);
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the bot's web server does not stop: " + e.getMessage(), e);
    } finally {
      connector.close();
    }
  }
}
