package io.imbot4j.http;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpHeaders;
import org.apache.hc.core5.http.HttpResponse;
import org.apache.hc.core5.http.Message;

/** What came back over HTTP, unpacked. */
final class Reply {
  private final HttpResponse head;
  private final byte[] body;

  private Reply(HttpResponse head, byte[] body) {
    this.head = head;
    this.body = body;
  }

  /**
   * @throws IOException if the body is longer than {@code bound} when unpacked, or cannot be
   *     unpacked
   */
  static Reply of(Message<HttpResponse, byte[]> message, int bound) throws IOException {
    byte[] packed = message.getBody() == null ? new byte[0] : message.getBody();
    Reply reply = new Reply(message.getHead(), packed);
    return reply.header(HttpHeaders.CONTENT_ENCODING).equalsIgnoreCase("gzip")
        ? new Reply(message.getHead(), unpack(packed, bound))
        : reply;
  }

  private static byte[] unpack(byte[] packed, int bound) throws IOException {
    try (GZIPInputStream stream = new GZIPInputStream(new ByteArrayInputStream(packed))) {
      byte[] body = stream.readNBytes(bound);
      if (stream.read() >= 0) {
        throw new BoundedBody.TooLong(bound);
      }
      return body;
    }
  }

  int status() {
    return head.getCode();
  }

  boolean redirects() {
    return status() >= 300 && status() < 400;
  }

  /** The first header of that name; {@code ""} where there is none. */
  String header(String name) {
    Header header = head.getFirstHeader(name);
    return header == null || header.getValue() == null ? "" : header.getValue();
  }

  byte[] body() {
    return body;
  }
}
