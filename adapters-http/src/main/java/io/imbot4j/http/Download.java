package io.imbot4j.http;

import io.imbot4j.domain.file.Progress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.HttpRequest;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Method;
import org.apache.hc.core5.http.message.BasicHttpRequest;
import org.apache.hc.core5.http.nio.AsyncClientEndpoint;
import org.apache.hc.core5.http.nio.support.BasicRequestProducer;

/** One file, fetched by one thread from where the portal says it is. */
final class Download {
  private static final int PART = 16 * 1024;
  private static final int LONGEST_COMPLAINT = 64 * 1024;
  private static final int HOPS = 5;

  private final Connector connector;
  private final Waiting waiting;
  private final Whereabouts whereabouts;
  private final Complaints complaints;

  Download(Connector connector, Waiting waiting, Whereabouts whereabouts, Complaints complaints) {
    this.connector = connector;
    this.waiting = waiting;
    this.whereabouts = whereabouts;
    this.complaints = complaints;
  }

  /**
   * Follows the link, and where it is redirected to.
   *
   * @throws io.imbot4j.port.PortalException if something else than the file came
   * @throws UncheckedIOException if {@code into} fails
   */
  void fetch(String link, OutputStream into, Progress progress) throws NoReply {
    URI next = whereabouts.of(link);
    for (int hop = 0; hop <= HOPS; hop++) {
      Optional<URI> moved = fetch(next, into, progress);
      if (moved.isEmpty()) {
        return;
      }
      next = moved.get();
    }
    throw new NoReply(true, "the portal redirects a download without end; report it", null);
  }

  /**
   * @return where to go instead
   */
  private Optional<URI> fetch(URI from, OutputStream into, Progress progress) throws NoReply {
    HttpHost host = HttpHost.create(from);
    AsyncClientEndpoint endpoint = connector.connect(host, whereabouts.reach(from, connector));
    try {
      Arriving arriving = new Arriving(waiting);
      return waiting.ended(
          arriving::abort,
          () -> {
            HttpResponse head = head(endpoint, from, host, arriving);
            String location = header(head, HttpHeaders.LOCATION);
            if (head.getCode() >= 300 && head.getCode() < 400 && !location.isEmpty()) {
              return Optional.of(whereabouts.of(from, location));
            }
            receive(head, from, arriving, into, progress);
            return Optional.empty();
          });
    } finally {
      connector.release(endpoint, false);
    }
  }

  private HttpResponse head(
      AsyncClientEndpoint endpoint, URI from, HttpHost host, Arriving arriving) throws NoReply {
    HttpRequest request = new BasicHttpRequest(Method.GET, from);
    // Without these the portal's web server may say that there is no such file.
    request.setHeader(HttpHeaders.ACCEPT, "*/*");
    request.setHeader(HttpHeaders.ACCEPT_LANGUAGE, "en-US,en;q=0.9");
    request.setHeader(HttpHeaders.REFERER, whereabouts.portal());
    waiting.sending();
    Future<?> unused =
        endpoint.execute(
            new BasicRequestProducer(request, null),
            arriving,
            new Completing<>(new CompletableFuture<>()) {
              @Override
              public void failed(Exception cause) {
                arriving.failed(cause);
              }
            });
    return waiting.await(arriving.head(), host);
  }

  private void receive(
      HttpResponse head, URI from, Arriving arriving, OutputStream into, Progress progress)
      throws NoReply {
    HttpHost host = HttpHost.create(from);
    long size = size(head);
    long moved = 0;
    byte[] part = new byte[PART];
    if (complaints.mayBe(head, whereabouts.isPortal(from))) {
      byte[] begin = begin(arriving, host);
      complaints.throwIf(head, begin);
      moved = write(begin, begin.length, into);
    }
    for (int count = arriving.read(part, host); count >= 0; count = arriving.read(part, host)) {
      moved += write(part, count, into);
      progress.moved(moved, size);
    }
    flush(into);
  }

  /** As much as a complaint may be long, or all there is. */
  private static byte[] begin(Arriving arriving, HttpHost host) throws NoReply {
    ByteArrayOutputStream begin = new ByteArrayOutputStream();
    byte[] part = new byte[PART];
    int count = 0;
    while (count >= 0 && begin.size() < LONGEST_COMPLAINT) {
      begin.write(part, 0, count);
      count = arriving.read(part, host);
    }
    if (count > 0) {
      begin.write(part, 0, count);
    }
    return begin.toByteArray();
  }

  private static int write(byte[] part, int count, OutputStream into) {
    try {
      into.write(part, 0, count);
      return count;
    } catch (IOException full) {
      throw unwritable(full);
    }
  }

  private static void flush(OutputStream into) {
    try {
      into.flush();
    } catch (IOException full) {
      throw unwritable(full);
    }
  }

  private static UncheckedIOException unwritable(IOException cause) {
    return new UncheckedIOException(
        "what is downloaded cannot be written: " + cause.getMessage(), cause);
  }

  private static long size(HttpResponse head) {
    try {
      return Math.max(0, Long.parseLong(header(head, HttpHeaders.CONTENT_LENGTH)));
    } catch (NumberFormatException unsaid) {
      return 0;
    }
  }

  static String header(HttpResponse head, String name) {
    Header header = head.getFirstHeader(name);
    return header == null || header.getValue() == null ? "" : header.getValue();
  }
}
