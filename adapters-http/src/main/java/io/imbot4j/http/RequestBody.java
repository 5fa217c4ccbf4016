package io.imbot4j.http;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.joining;

import io.imbot4j.domain.file.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.URLEncoder;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.hc.core5.http.ContentType;

/**
 * What a request carries: a form, or JSON in which the contents of files are put while it is
 * written. Immutable.
 */
final class RequestBody {
  // Without a charset: the portal reads a JSON body only under exactly this type.
  private static final ContentType JSON = ContentType.create("application/json");

  /** Divisible by three, so that Base64 pads the last part alone. */
  private static final int PART = 3 * 16 * 1024;

  private final ContentType type;
  private final byte[] bytes;
  private final SortedMap<Integer, FileContent> contents;

  private RequestBody(ContentType type, byte[] bytes, Map<Integer, FileContent> contents) {
    this.type = type;
    this.bytes = bytes;
    this.contents = new TreeMap<>(contents);
  }

  /**
   * @param contents by the place in {@code json} between whose bytes they belong
   */
  static RequestBody json(byte[] json, Map<Integer, FileContent> contents) {
    return new RequestBody(JSON, json, contents);
  }

  static RequestBody form(Map<String, String> fields) {
    String form =
        fields.entrySet().stream()
            .map(field -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), UTF_8))
            .collect(joining("&"));
    return new RequestBody(
        ContentType.APPLICATION_FORM_URLENCODED, form.getBytes(US_ASCII), Map.of());
  }

  ContentType type() {
    return type;
  }

  boolean isForm() {
    return !type.equals(JSON);
  }

  boolean hasFiles() {
    return !contents.isEmpty();
  }

  /** All but the contents of files. */
  byte[] bytes() {
    return bytes;
  }

  /** In bytes, the contents of files included. */
  long length() {
    return bytes.length
        + contents.values().stream().mapToLong(file -> (file.size() + 2) / 3 * 4).sum();
  }

  /**
   * @throws IOException what {@code into} throws
   * @throws UncheckedIOException if a file cannot be read
   */
  void writeTo(OutputStream into) throws IOException {
    int written = 0;
    for (Map.Entry<Integer, FileContent> file : contents.entrySet()) {
      into.write(bytes, written, file.getKey() - written);
      written = file.getKey();
      writeBase64(file.getValue(), into);
    }
    into.write(bytes, written, bytes.length - written);
  }

  private static void writeBase64(FileContent file, OutputStream into) throws IOException {
    try (InputStream bytes = open(file)) {
      for (byte[] part = next(bytes); part.length > 0; part = next(bytes)) {
        into.write(Base64.getEncoder().encode(part));
      }
    }
  }

  private static InputStream open(FileContent file) {
    try {
      return file.open();
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  private static byte[] next(InputStream bytes) {
    try {
      return bytes.readNBytes(PART);
    } catch (IOException unreadable) {
      throw unreadable(unreadable);
    }
  }

  private static UncheckedIOException unreadable(IOException cause) {
    return new UncheckedIOException(
        "file cannot be read, so it was not sent: " + cause.getMessage(), cause);
  }
}
