package io.imbot4j.http;

import io.imbot4j.domain.file.FileContent;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** The JSON of a call, in which the contents of files are put while it is written. Immutable. */
final class JsonBody {
  /** Divisible by three, so that Base64 pads the last part alone. */
  private static final int PART = 3 * 16 * 1024;

  private final byte[] json;
  private final SortedMap<Integer, FileContent> contents;

  /**
   * @param contents by the place in {@code json} between whose bytes they belong
   */
  JsonBody(byte[] json, Map<Integer, FileContent> contents) {
    this.json = json;
    this.contents = new TreeMap<>(contents);
  }

  boolean hasFiles() {
    return !contents.isEmpty();
  }

  /** The JSON without the contents of files. */
  byte[] json() {
    return json;
  }

  /** In bytes, the contents of files included. */
  long length() {
    return json.length
        + contents.values().stream().mapToLong(file -> (file.size() + 2) / 3 * 4).sum();
  }

  /**
   * @throws IOException what {@code into} throws
   * @throws UncheckedIOException if a file cannot be read
   */
  void writeTo(OutputStream into) throws IOException {
    int written = 0;
    for (Map.Entry<Integer, FileContent> file : contents.entrySet()) {
      into.write(json, written, file.getKey() - written);
      written = file.getKey();
      writeBase64(file.getValue(), into);
    }
    into.write(json, written, json.length - written);
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
