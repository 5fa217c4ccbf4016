package io.imbot4j.world;

import java.nio.ByteBuffer;
import java.util.Base64;

/** Pictures of which only the head exists, as Base64 text. */
final class TestPictures {
  private TestPictures() {}

  static String png(int width, int height) {
    ByteBuffer head = ByteBuffer.allocate(24);
    head.putLong(0x89504E470D0A1A0AL).putInt(13).putInt(0x49484452).putInt(width).putInt(height);
    return Base64.getEncoder().encodeToString(head.array());
  }
}
