package io.imbot4j.emulator;

import io.imbot4j.world.World;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Sets the web server up. */
final class HttpServer {
  private static final int THREADS = 40;

  private HttpServer() {}

  /**
   * A connector of a new server. Clients of portals write double slashes, which are let through.
   */
  static ServerConnector connector(EmulatorConfig config) {
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("emulator");
    HttpConfiguration http = new HttpConfiguration();
    http.setUriCompliance(UriCompliance.from("RFC3986,AMBIGUOUS_EMPTY_SEGMENT"));
    http.setSendServerVersion(false);
    Server server = new Server(threads);
    server.setStopTimeout(0);
    ServerConnector connector = new ServerConnector(server, 1, 1, new HttpConnectionFactory(http));
    connector.setHost(config.host());
    connector.setPort(config.port());
    server.addConnector(connector);
    return connector;
  }

  static void mount(Server server, World world, ChangeStream changes, EmulatorConfig config) {
    ServletContextHandler context = new ServletContextHandler("/");
    context.getServletHandler().setDecodeAmbiguousURIs(true);
    context.addServlet(new ServletHolder(new RestServlet(world)), "/rest/*");
    context.addServlet(new ServletHolder(new ControlServlet(world, config)), "/_emulator/*");
    ServletHolder stream = new ServletHolder(new StreamServlet(changes, config.openControl()));
    stream.setAsyncSupported(true);
    context.addServlet(stream, "/_emulator/stream");
    context.addServlet(new ServletHolder(new PageServlet()), "/*");
    server.setHandler(new SingleSlash(context));
  }

  /** What to call a host in an address: a wildcard is not a name. */
  static String named(String host) {
    return host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
  }
}
