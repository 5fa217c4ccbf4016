package io.imbot4j.http;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.nio.entity.AbstractBinAsyncEntityConsumer;
import org.jspecify.annotations.Nullable;

/** Collects an answer's bytes up to a bound. */
final class BoundedBody extends AbstractBinAsyncEntityConsumer<byte[]> {
  private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
  private final int bound;

  BoundedBody(int bound) {
    this.bound = bound;
  }

  @Override
  protected void streamStart(@Nullable ContentType contentType) {}

  @Override
  protected int capacityIncrement() {
    return Integer.MAX_VALUE;
  }

  @Override
  protected void data(ByteBuffer chunk, boolean endOfStream) throws IOException {
    if (chunk.remaining() > bound - bytes.size()) {
      throw new TooLong(bound);
    }
    byte[] part = new byte[chunk.remaining()];
    chunk.get(part);
    bytes.write(part);
  }

  @Override
  protected byte[] generateContent() {
    return bytes.toByteArray();
  }

  @Override
  public void releaseResources() {}

  /** The answer does not fit. */
  static final class TooLong extends IOException {
    private static final long serialVersionUID = 1L;

    private final int bound;

    TooLong(int bound) {
      this.bound = bound;
    }

    String what() {
      return "the answer is longer than " + bound + " bytes";
    }
  }
}
