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

/**
 * A Jetty on this machine that takes the portal's events in. Its port is known before anything is
 * served on it.
 */
final class EventServer implements AutoCloseable {
  private static final String PATH = "/bots";

  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);

  EventServer() {
    connector.setHost("127.0.0.1");
    server.addConnector(connector);
    try {
      connector.open();
    } catch (IOException e) {
      throw new IllegalStateException(
          "no port is free for the bot's web server: " + e.getMessage(), e);
    }
  }

  /** Where the portal shall post its events. */
  URI url() {
    return URI.create("http://127.0.0.1:" + connector.getLocalPort() + PATH);
  }

  void serve(EventDispatcher dispatcher, EventServletConfig config) {
    ServletContextHandler context = new ServletContextHandler("/");
    context.addServlet(new ServletHolder(new BotEventServlet(dispatcher, config)), PATH);
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
