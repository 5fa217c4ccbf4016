package io.imbot4j.emulator;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.util.stream.Stream;
import org.eclipse.jetty.http.UriCompliance;
import org.eclipse.jetty.server.ConnectionFactory;
import org.eclipse.jetty.server.DetectorConnectionFactory;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.SecureRequestCustomizer;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.SslConnectionFactory;
import org.eclipse.jetty.util.ssl.SslContextFactory;
import org.eclipse.jetty.util.thread.QueuedThreadPool;
import org.jspecify.annotations.Nullable;

/** The web server in front of the portals, with as many ports as are asked for. */
final class HttpServer implements AutoCloseable {
  private static final int THREADS = 40;

  private final Server server;
  private final String host;
  private final @Nullable Certificate certificate;

  HttpServer(String host, @Nullable Certificate certificate) {
    this.host = host;
    this.certificate = certificate;
    QueuedThreadPool threads = new QueuedThreadPool(THREADS);
    threads.setName("emulator");
    server = new Server(threads);
    server.setStopTimeout(0);
    server.setErrorHandler(new OneLineError());
  }

  /**
   * Listens on a port, 0 for a free one, and gives the address with a slash at the end.
   *
   * @throws IllegalStateException if the port is in use, or the host is not this machine's
   */
  URI listen(int port) {
    ServerConnector connector = new ServerConnector(server, 1, 1, protocols());
    connector.setHost(host);
    connector.setPort(port);
    open(connector);
    server.addConnector(connector);
    try {
      if (server.isStarted()) {
        connector.start();
      }
    } catch (Exception failed) {
      throw new IllegalStateException("cannot listen on " + host + ":" + port, failed);
    }
    return address(named(), connector.getLocalPort());
  }

  /** Lets nobody in by a port any more, unless it is the first one; who is in may finish. */
  void unlisten(int port) {
    Stream.of(server.getConnectors())
        .skip(1)
        .map(ServerConnector.class::cast)
        .filter(connector -> connector.getLocalPort() == port)
        .forEach(ServerConnector::close);
  }

  /** An address of this server by another name. */
  URI address(String name, int port) {
    return Addresses.of(certificate != null, name, port);
  }

  /**
   * Where the authorization server is: at the same port, by this machine's number where that leads
   * here, so that its address is not a portal's.
   */
  URI authServer(URI portal) {
    boolean here = host.equals("localhost") || !named().equals(host);
    return here ? address("127.0.0.1", Addresses.port(portal)) : portal;
  }

  /** Starts answering. */
  void start(Handler handler) {
    server.setHandler(handler);
    try {
      server.start();
    } catch (Exception failed) {
      close();
      throw new IllegalStateException(
          "the emulator does not start: " + failed.getMessage(), failed);
    }
  }

  @Override
  public void close() {
    try {
      server.stop();
    } catch (Exception failed) {
      throw new IllegalStateException("the emulator does not stop: " + failed.getMessage(), failed);
    }
  }

  /** Clients of portals write double slashes, which are let through. With TLS, both are spoken. */
  private ConnectionFactory[] protocols() {
    HttpConfiguration config = new HttpConfiguration();
    config.setUriCompliance(UriCompliance.from("RFC3986,AMBIGUOUS_EMPTY_SEGMENT"));
    config.setSendServerVersion(false);
    HttpConnectionFactory http = new HttpConnectionFactory(config);
    if (certificate == null) {
      return new ConnectionFactory[] {http};
    }
    config.addCustomizer(new SecureRequestCustomizer(false));
    SslContextFactory.Server context = new SslContextFactory.Server();
    context.setKeyStore(certificate.keyStore());
    context.setKeyStorePassword(Certificate.PASSWORD);
    context.setSniRequired(false);
    SslConnectionFactory tls = new SslConnectionFactory(context, http.getProtocol());
    return new ConnectionFactory[] {new DetectorConnectionFactory(tls), http};
  }

  private static void open(ServerConnector connector) {
    try {
      connector.open();
    } catch (IOException failed) {
      if (failed instanceof BindException || failed.getCause() instanceof BindException) {
        throw new IllegalStateException(
            "port " + connector.getPort() + " is in use: stop what runs there or set IMBOT4J_PORT",
            failed);
      }
      throw new IllegalStateException(
          "cannot listen on " + connector.getHost() + ": " + failed.getMessage(), failed);
    }
  }

  /** What to call the host in an address: a wildcard is not a name. */
  private String named() {
    return host.equals("0.0.0.0") || host.equals("::") ? "localhost" : host;
  }
}
