package io.imbot4j.doctor;

import io.imbot4j.http.HttpConfig;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.UnknownHostException;
import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;

/** The way to a portal: its name, and its port. */
final class Network {
  private final HttpConfig config;
  private final String host;
  private final int port;

  Network(URI portal, HttpConfig config) {
    this.config = config;
    InetSocketAddress proxy = config.proxy();
    host = proxy == null ? bare(portal.getHost()) : proxy.getHostString();
    port = proxy == null ? port(portal) : proxy.getPort();
  }

  Verdict name() {
    try {
      String addresses =
          Arrays.stream(InetAddress.getAllByName(host))
              .map(InetAddress::getHostAddress)
              .collect(Collectors.joining(", "));
      return Verdict.fine("name.fine", host, addresses);
    } catch (UnknownHostException unknown) {
      return Verdict.fault("name.fault", host);
    }
  }

  Verdict connection() {
    try {
      connect(host, port, config).close();
      return Verdict.fine("connection.fine", host, "" + port);
    } catch (IOException refused) {
      return Verdict.fault("connection.fault", host, "" + port);
    }
  }

  /** The caller closes it. */
  static Socket connect(String host, int port, HttpConfig config) throws IOException {
    IOException last = new UnknownHostException(host);
    for (InetAddress address : InetAddress.getAllByName(host)) {
      Socket socket = new Socket();
      try {
        int patience = Math.toIntExact(config.connectTimeout().toMillis());
        socket.connect(new InetSocketAddress(address, port), patience);
        socket.setSoTimeout(patience);
        return socket;
      } catch (IOException refused) {
        socket.close();
        last = refused;
      }
    }
    throw last;
  }

  static int port(URI address) {
    boolean encrypted = "https".equals(address.getScheme());
    return address.getPort() > 0 ? address.getPort() : encrypted ? 443 : 80;
  }

  /** An address of the newer kind stands in brackets in a URI, and nowhere else. */
  static String bare(String host) {
    return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
  }

  /** An address without what may be a secret: a password, the path, the query. */
  static String shown(URI address) {
    String host = Objects.requireNonNullElse(address.getHost(), "?");
    String port = address.getPort() < 0 ? "" : ":" + address.getPort();
    return address.getScheme() + "://" + host + port;
  }

  /** Whether the host is this machine; it need not exist. */
  static boolean isLocal(URI address) {
    String host = bare(address.getHost());
    return host.equalsIgnoreCase("localhost")
        || host.endsWith(".localhost")
        || host.equals("::1")
        || host.matches("127(\\.\\d{1,3}){3}");
  }

  /** Whether the host is an address that only this machine or its own network can reach. */
  static boolean isInner(URI address) {
    String host = bare(address.getHost());
    return isLocal(address)
        || host.matches("(10|192\\.168|172\\.(1[6-9]|2\\d|3[01])|169\\.254)\\..*")
        || !(host.contains(".") || host.contains(":"));
  }
}
