package io.imbot4j.world;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.stream.Stream;

/** Tables that tests read. */
final class Resource {
  private Resource() {}

  /** The lines that say something. */
  static Stream<String> lines(String name) {
    try (InputStream text = requireNonNull(Resource.class.getResourceAsStream(name), name)) {
      return new String(text.readAllBytes(), UTF_8)
          .lines()
          .filter(line -> !line.isBlank() && !line.startsWith("#"));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }
}
