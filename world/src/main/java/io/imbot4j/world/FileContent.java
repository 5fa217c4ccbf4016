package io.imbot4j.world;

import io.imbot4j.world.content.FileKind;
import java.io.ByteArrayInputStream;
import java.io.InputStream;

/** A file as it is downloaded. Immutable. */
public final class FileContent {
  private final String name;
  private final byte[] bytes;

  FileContent(String name, byte[] bytes) {
    this.name = name;
    this.bytes = bytes;
  }

  /** The name it was given, for example {@code report.pdf}. */
  public String name() {
    return name;
  }

  /** What its name promises, for example {@code application/pdf}. */
  public String mediaType() {
    return FileKind.of(name).mediaType();
  }

  /** How many bytes it has. */
  public int size() {
    return bytes.length;
  }

  /** Its bytes, from the start. */
  public InputStream open() {
    return new ByteArrayInputStream(bytes);
  }
}
