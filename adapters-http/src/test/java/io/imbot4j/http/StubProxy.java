package io.imbot4j.http;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** An HTTP proxy on loopback that knows CONNECT alone and answers it with a prepared status. */
final class StubProxy implements AutoCloseable {
  private final ServerSocket server;
  private final String status;
  final List<String> asked = new CopyOnWriteArrayList<>();

  StubProxy(String status) throws IOException {
    this.status = status;
    server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
    inBackground(
        () -> {
          while (true) {
            serve(server.accept());
          }
        });
  }

  int port() {
    return server.getLocalPort();
  }

  private void serve(Socket client) {
    inBackground(
        () -> {
          try (client) {
            String request = line(client.getInputStream());
            asked.add(request);
            while (!line(client.getInputStream()).isEmpty()) {
              // The headers do not matter.
            }
            client.getOutputStream().write(("HTTP/1.1 " + status + "\r\n\r\n").getBytes(US_ASCII));
            if (status.startsWith("200")) {
              int port = Integer.parseInt(request.replaceAll(".*:(\\d+) .*", "$1"));
              pass(client, new Socket(InetAddress.getLoopbackAddress(), port));
            }
          }
        });
  }

  private static void pass(Socket client, Socket portal) throws IOException {
    try (portal) {
      OutputStream up = portal.getOutputStream();
      inBackground(() -> client.getInputStream().transferTo(up));
      portal.getInputStream().transferTo(client.getOutputStream());
    }
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    for (int next = in.read(); next != '\n' && next >= 0; next = in.read()) {
      line.append((char) next);
    }
    return line.toString().strip();
  }

  private static void inBackground(Work work) {
    Thread thread =
        new Thread(
            () -> {
              try {
                work.run();
              } catch (IOException ended) {
                // A closed socket is how this ends.
              }
            });
    thread.setDaemon(true);
    thread.start();
  }

  @Override
  public void close() {
    try {
      server.close();
    } catch (IOException unexpected) {
      throw new UncheckedIOException(unexpected);
    }
  }

  private interface Work {
    void run() throws IOException;
  }
}
