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
      if (letter == '%') {
        int escaped = escape(body, i, to);
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

  /** The byte that is escaped at a place; below 0 where there is no whole escape. */
  private static int escape(byte[] body, int at, int to) {
    if (at + 2 >= to || body[at] != '%') {
      return -1;
    }
    int high = DIGITS[Byte.toUnsignedInt(body[at + 1])];
    int low = DIGITS[Byte.toUnsignedInt(body[at + 2])];
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /** As RFC 1738 has it, which escapes {@code *} as well. */
  static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("*", "%2A");
  }
}
