package io.imbot4j.domain;

import static java.nio.charset.StandardCharsets.ISO_8859_1;

import java.util.Optional;

/**
 * Reads the size of an image from its first bytes, so that nobody has to decode it: PNG, GIF, JPEG,
 * WebP, BMP.
 */
record ImageHeader(int width, int height) {
  /** A JPEG may put any number of these before a marker. */
  private static final int FILL = 0xff;

  static Optional<ImageHeader> read(byte[] bytes) {
    if (starts(bytes, "\u0089PNG\r\n\u001a\n") && bytes.length >= 24) {
      return Optional.of(new ImageHeader(big(bytes, 16, 4), big(bytes, 20, 4)));
    }
    if (starts(bytes, "GIF8") && bytes.length >= 10) {
      return Optional.of(new ImageHeader(little(bytes, 6, 2), little(bytes, 8, 2)));
    }
    if (starts(bytes, "BM") && bytes.length >= 26) {
      return Optional.of(
          new ImageHeader(Math.abs(little(bytes, 18, 4)), Math.abs(little(bytes, 22, 4))));
    }
    if (starts(bytes, "RIFF") && bytes.length >= 30 && at(bytes, 8, "WEBP")) {
      return webp(bytes);
    }
    return starts(bytes, "\u00ff\u00d8") ? jpeg(bytes) : Optional.empty();
  }

  private static Optional<ImageHeader> webp(byte[] bytes) {
    if (at(bytes, 12, "VP8X")) {
      return Optional.of(new ImageHeader(little(bytes, 24, 3) + 1, little(bytes, 27, 3) + 1));
    }
    if (at(bytes, 12, "VP8L")) {
      int packed = little(bytes, 21, 4);
      return Optional.of(new ImageHeader((packed & 0x3fff) + 1, ((packed >> 14) & 0x3fff) + 1));
    }
    return at(bytes, 12, "VP8 ")
        ? Optional.of(new ImageHeader(little(bytes, 26, 2) & 0x3fff, little(bytes, 28, 2) & 0x3fff))
        : Optional.empty();
  }

  private static Optional<ImageHeader> jpeg(byte[] bytes) {
    int at = 2;
    while (at + 8 < bytes.length && (bytes[at] & 0xff) == FILL) {
      int marker = bytes[at + 1] & 0xff;
      if (isFrame(marker)) {
        return Optional.of(new ImageHeader(big(bytes, at + 7, 2), big(bytes, at + 5, 2)));
      }
      at += marker == FILL ? 1 : 2 + big(bytes, at + 2, 2);
    }
    return Optional.empty();
  }

  /** The markers SOF0 to SOF15; C4, C8 and CC mean tables, not frames. */
  private static boolean isFrame(int marker) {
    return marker >= 0xc0 && marker <= 0xcf && marker != 0xc4 && marker != 0xc8 && marker != 0xcc;
  }

  private static boolean starts(byte[] bytes, String magic) {
    return at(bytes, 0, magic);
  }

  private static boolean at(byte[] bytes, int offset, String magic) {
    return bytes.length >= offset + magic.length()
        && new String(bytes, offset, magic.length(), ISO_8859_1).equals(magic);
  }

  private static int big(byte[] bytes, int offset, int length) {
    int value = 0;
    for (int i = 0; i < length; i++) {
      value = (value << 8) | (bytes[offset + i] & 0xff);
    }
    return value;
  }

  private static int little(byte[] bytes, int offset, int length) {
    int value = 0;
    for (int i = length - 1; i >= 0; i--) {
      value = (value << 8) | (bytes[offset + i] & 0xff);
    }
    return value;
  }
}
