package io.imbot4j.domain.file;

import java.io.IOException;
import java.io.InputStream;

/** Gives as many bytes as were announced, or fails. For one thread. */
final class MeasuredStream extends InputStream {
  private final InputStream bytes;
  private final long size;
  private final Progress progress;
  private long read;

  MeasuredStream(InputStream bytes, long size, Progress progress) {
    this.bytes = bytes;
    this.size = size;
    this.progress = progress;
  }

  @Override
  public int read() throws IOException {
    byte[] one = new byte[1];
    return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
  }

  @Override
  public int read(byte[] into, int offset, int length) throws IOException {
    int count = bytes.read(into, offset, length);
    if (count > 0) {
      read += count;
    }
    if (read > size || (count < 0 && read < size)) {
      throw new IOException(
          "file has %s than the %d bytes announced; do not change it while it is sent"
              .formatted(read > size ? "more" : "fewer", size));
    }
    if (count > 0) {
      progress.moved(read, size);
    }
    return count;
  }

  @Override
  public void close() throws IOException {
    bytes.close();
  }
}
