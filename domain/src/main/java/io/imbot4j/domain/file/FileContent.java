package io.imbot4j.domain.file;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;

/**
 * The bytes of a file to send, read while they are sent, so that the file need not fit into memory.
 *
 * <p>Immutable, and safe for many threads where its {@link Source} is: it is opened anew for every
 * attempt to send it.
 */
public final class FileContent {
  /** The largest file a portal takes, in bytes: {@value}, that is 100 MB. */
  public static final long MAX_SIZE = 104_857_600;

  private final long size;
  private final Source source;
  private final Progress progress;

  private FileContent(long size, Source source, Progress progress) {
    this.size = size;
    this.source = source;
    this.progress = progress;
  }

  /** Opens the bytes from the first one, each time it is asked. */
  @FunctionalInterface
  public interface Source {
    /**
     * @return a new stream, which the caller closes
     * @throws IOException if there is none to be had
     */
    InputStream open() throws IOException;
  }

  /**
   * The bytes of a file on this machine, which must not change until it is sent.
   *
   * @throws IllegalArgumentException if the file is empty or larger than {@value #MAX_SIZE} bytes
   * @throws UncheckedIOException if there is no such file
   */
  public static FileContent of(Path file) {
    try {
      return of(Files.size(file), () -> Files.newInputStream(file));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(file + " cannot be read; check its path", unreadable);
    }
  }

  /**
   * A copy of bytes in memory.
   *
   * @throws IllegalArgumentException if there are none, or more than {@value #MAX_SIZE}
   */
  public static FileContent of(byte[] bytes) {
    byte[] copy = bytes.clone();
    return of(copy.length, () -> new ByteArrayInputStream(copy));
  }

  /**
   * Bytes from anywhere.
   *
   * @param size how many there are: the portal is told before the first one is read
   * @param source opened once for every attempt to send them
   * @throws IllegalArgumentException if there are none, or more than {@value #MAX_SIZE}
   */
  public static FileContent of(long size, Source source) {
    if (size < 1) {
      throw new IllegalArgumentException("file is empty; the portal takes none without content");
    }
    if (size > MAX_SIZE) {
      throw new IllegalArgumentException(
          "file has " + size + " bytes, the portal takes " + MAX_SIZE + "; send a link to it");
    }
    return new FileContent(size, Objects.requireNonNull(source, "source"), Progress.NONE);
  }

  /** In bytes. */
  public long size() {
    return size;
  }

  /** The same bytes, of which this progress is told as they are read. */
  public FileContent reporting(Progress progress) {
    return new FileContent(size, source, new RisingProgress(progress));
  }

  /**
   * Opens the bytes from the first one.
   *
   * @return exactly {@link #size} bytes; reading fails where the source has more or fewer
   * @throws IOException if the source cannot be opened
   */
  public InputStream open() throws IOException {
    return new MeasuredStream(source.open(), size, progress);
  }

  @Override
  public String toString() {
    return "FileContent[" + size + " bytes]";
  }
}
