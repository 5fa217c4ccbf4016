package io.imbot4j.emulator;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.URI;
import java.nio.channels.SocketChannel;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.SSLSocketFactory;

/**
 * One POST over one connection of its own, as the platform posts events.
 *
 * <p>The JDK's clients keep connections a handler has already closed, or repeat a request on a
 * broken one; here an event must neither be lost for the first reason nor arrive twice for the
 * second.
 */
final class SinglePost {
  private static final int TIMEOUT_MILLIS = 10_000;
  private static final int FAREWELL_MILLIS = 500;
  private static final int LONGEST_LINE = 4096;
  private static final int MOST_DRAINED = 64 * 1024;
  private static final Pattern STATUS = Pattern.compile("HTTP/1\\.[01] (\\d{3}).*");

  private SinglePost() {}

  /**
   * Sends a form and gives the status of the answer; the rest of the answer means nothing. An
   * interrupt ends it at once.
   *
   * @throws IOException if there was no answer in time, or none in HTTP
   */
  static int send(URI url, byte[] form) throws IOException {
    try (Socket socket = connected(url)) {
      OutputStream out = socket.getOutputStream();
      out.write(head(url, form.length));
      out.write(form);
      out.flush();
      int status = status(socket.getInputStream());
      drain(socket);
      return status;
    }
  }

  /** Tries each address of the name: some servers listen at one of those of localhost only. */
  private static Socket connected(URI url) throws IOException {
    IOException nobody = new ConnectException("nobody listens at " + url.getHost());
    for (InetAddress address : InetAddress.getAllByName(url.getHost())) {
      try {
        return connected(url, address);
      } catch (SocketException refused) {
        nobody.addSuppressed(refused);
      }
    }
    throw nobody;
  }

  private static Socket connected(URI url, InetAddress address) throws IOException {
    boolean secure = url.getScheme().equalsIgnoreCase("https");
    int port = Addresses.port(url);
    // That of a channel, because only its waits end with an interrupt.
    Socket plain = SocketChannel.open().socket();
    try {
      plain.connect(new InetSocketAddress(address, port), TIMEOUT_MILLIS);
      plain.setSoTimeout(TIMEOUT_MILLIS);
      return secure ? secured(plain, url.getHost(), port) : plain;
    } catch (IOException failed) {
      plain.close();
      throw failed;
    }
  }

  private static Socket secured(Socket plain, String host, int port) throws IOException {
    SSLSocketFactory factory = (SSLSocketFactory) SSLSocketFactory.getDefault();
    SSLSocket socket = (SSLSocket) factory.createSocket(plain, host, port, true);
    SSLParameters parameters = socket.getSSLParameters();
    parameters.setEndpointIdentificationAlgorithm("HTTPS");
    socket.setSSLParameters(parameters);
    socket.startHandshake();
    return socket;
  }

  private static byte[] head(URI url, int length) {
    String path = url.getRawPath() == null || url.getRawPath().isEmpty() ? "/" : url.getRawPath();
    String query = url.getRawQuery() == null ? "" : "?" + url.getRawQuery();
    return String.join(
            "\r\n",
            "POST " + path + query + " HTTP/1.1",
            "Host: " + url.getRawAuthority(),
            "User-Agent: Bitrix24 Webhook Engine",
            "Content-Type: application/x-www-form-urlencoded",
            "Content-Length: " + length,
            "Connection: close",
            "",
            "")
        .getBytes(US_ASCII);
  }

  private static int status(InputStream in) throws IOException {
    String line = line(in);
    Matcher matcher = STATUS.matcher(line);
    if (!matcher.matches()) {
      throw new IOException("not an HTTP answer: " + line);
    }
    return Integer.parseInt(matcher.group(1));
  }

  private static String line(InputStream in) throws IOException {
    StringBuilder line = new StringBuilder();
    int next = in.read();
    while (next >= 0 && next != '\n' && line.length() < LONGEST_LINE) {
      line.append((char) next);
      next = in.read();
    }
    return line.toString().strip();
  }

  /** Lets the handler finish its answer, so that it does not see the connection break. */
  private static void drain(Socket socket) {
    try {
      socket.setSoTimeout(FAREWELL_MILLIS);
      socket.getInputStream().skipNBytes(MOST_DRAINED);
    } catch (IOException finished) {
      // The end of the answer, or a handler that keeps the connection open: it has answered either
      // way.
      return;
    }
  }
}
