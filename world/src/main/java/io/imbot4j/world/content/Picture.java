package io.imbot4j.world.content;

import java.nio.BufferUnderflowException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Optional;

/**
 * The size of a picture, read from its first bytes.
 *
 * @param width in pixels
 * @param height in pixels
 */
public record Picture(int width, int height) {
  private static final long PNG = 0x89504E470D0A1A0AL;
  private static final int GIF = 0x47494638;
  private static final int JPEG = 0xFFD8;
  private static final int PNG_SIZE = 16;
  private static final int GIF_SIZE = 6;

  /** The size of a PNG, GIF or JPEG picture; empty for anything else. */
  public static Optional<Picture> read(byte[] bytes) {
    ByteBuffer buffer = ByteBuffer.wrap(bytes);
    try {
      if (buffer.getLong(0) == PNG) {
        return Optional.of(new Picture(buffer.getInt(PNG_SIZE), buffer.getInt(PNG_SIZE + 4)));
      }
      if (buffer.getInt(0) == GIF) {
        buffer.order(ByteOrder.LITTLE_ENDIAN);
        return Optional.of(
            new Picture(
                Short.toUnsignedInt(buffer.getShort(GIF_SIZE)),
                Short.toUnsignedInt(buffer.getShort(GIF_SIZE + 2))));
      }
      return Short.toUnsignedInt(buffer.getShort(0)) == JPEG
          ? jpeg(buffer.position(2))
          : Optional.empty();
    } catch (BufferUnderflowException | IndexOutOfBoundsException | IllegalArgumentException cut) {
      return Optional.empty();
    }
  }

  /** Walks over the segments to the frame, which tells the size. */
  private static Optional<Picture> jpeg(ByteBuffer buffer) {
    while (Byte.toUnsignedInt(buffer.get()) == 0xFF) {
      int marker = Byte.toUnsignedInt(buffer.get());
      int length = Short.toUnsignedInt(buffer.getShort());
      if (isFrame(marker)) {
        buffer.get();
        int height = Short.toUnsignedInt(buffer.getShort());
        return Optional.of(new Picture(Short.toUnsignedInt(buffer.getShort()), height));
      }
      buffer.position(buffer.position() + length - 2);
    }
    return Optional.empty();
  }

  private static boolean isFrame(int marker) {
    return marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
  }
}
