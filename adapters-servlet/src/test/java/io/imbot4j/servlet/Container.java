package io.imbot4j.servlet;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.Filter;
import jakarta.servlet.http.HttpServlet;
import java.net.URI;
import java.util.EnumSet;
import org.eclipse.jetty.ee10.servlet.FilterHolder;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;

/** A Jetty on a free port of the loopback address, with the servlet at {@code /events}. */
final class Container {
  private final Server server = new Server();
  private final ServerConnector connector = new ServerConnector(server);
  private final ServletContextHandler context = new ServletContextHandler();

  Container(BotEventServlet servlet, Filter... filters) throws Exception {
    connector.setHost("127.0.0.1");
    connector.setIdleTimeout(1_000);
    server.addConnector(connector);
    context.addServlet(new ServletHolder(servlet), "/events");
    for (Filter filter : filters) {
      context.addFilter(new FilterHolder(filter), "/*", EnumSet.of(DispatcherType.REQUEST));
    }
    server.setHandler(context);
    server.start();
  }

  /** Adds a servlet of somebody else's. */
  void add(HttpServlet servlet, String path) {
    context.addServlet(new ServletHolder(servlet), path);
  }

  int port() {
    return connector.getLocalPort();
  }

  URI address() {
    return URI.create("http://127.0.0.1:" + port() + "/events");
  }

  void stop() throws Exception {
    server.stop();
  }
}
