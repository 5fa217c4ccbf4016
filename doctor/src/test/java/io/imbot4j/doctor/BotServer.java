package io.imbot4j.doctor;

import io.imbot4j.port.EventDispatcher;
import io.imbot4j.servlet.BotEventServlet;
import io.imbot4j.servlet.EventServletConfig;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;

/** A web server with the servlet that takes a bot's events, on loopback. */
final class BotServer implements AutoCloseable {
  private final Server server =
      new Server(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0));
  private final ServletContextHandler context = new ServletContextHandler("/");

  BotServer() {
    server.setHandler(context);
    try {
      server.start();
    } catch (Exception e) {
      throw new IllegalStateException("the web server does not start", e);
    }
  }

  URI url() {
    return URI.create("http://127.0.0.1:" + server.getURI().getPort() + "/bots");
  }

  void serve(EventDispatcher events, EventServletConfig config) {
    context.addServlet(new ServletHolder(new BotEventServlet(events, config)), "/bots");
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception e) {
      throw new IllegalStateException("the web server does not stop", e);
    }
  }
}
