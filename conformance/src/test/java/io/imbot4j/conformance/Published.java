package io.imbot4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Documents that are made by tests and kept with the sources. */
final class Published {
  private static final String PROPERTY = "imbot4j.refresh";
  private static final Path DOCS = Path.of("../docs");

  private Published() {}

  /** Compares a document with what it should be, or writes it where that is asked for. */
  static void keep(String name, String content) {
    Path file = DOCS.resolve(name);
    try {
      if (Boolean.getBoolean(PROPERTY)) {
        Files.createDirectories(DOCS.resolve(name).getParent());
        Files.writeString(file, content);
      }
      assertThat(Files.exists(file) ? Files.readString(file) : "")
          .as("docs/%s; refresh it with mvn -pl conformance -am verify -D%s=true", name, PROPERTY)
          .isEqualTo(content);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
