package io.imbot4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** The escapes of a form. The JDK's decoder throws at a wrong escape, which PHP keeps. */
final class PercentCode {
  /** What each byte is as a hexadecimal digit; below 0 for none. */
  private static final byte[] DIGITS = digits();

  private PercentCode() {}

  private static byte[] digits() {
    byte[] digits = new byte[256];
    for (int letter = 0; letter < digits.length; letter++) {
      digits[letter] = (byte) Character.digit(letter, 16);
    }
    return digits;
  }

  /**
   * Decodes {@code body[from..to)} to a place in another array, which has room for as much.
   *
   * @return the place after what was decoded
   */
  static int decode(byte[] body, int from, int to, byte[] decoded, int place) {
    int length = place;
    for (int i = from; i < to; i++) {
      byte letter = body[i];
      if (letter == '%' && i + 2 < to) {
        int escaped =
            DIGITS[Byte.toUnsignedInt(body[i + 1])] << 4 | DIGITS[Byte.toUnsignedInt(body[i + 2])];
        if (escaped >= 0) {
          letter = (byte) escaped;
          i += 2;
        }
      } else if (letter == '+') {
        letter = ' ';
      }
      decoded[length++] = letter;
    }
    return length;
  }

  /** As RFC 1738 has it, which escapes {@code *} as well. */
  static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("*", "%2A");
  }
}
