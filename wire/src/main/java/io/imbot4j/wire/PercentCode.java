package io.imbot4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;
import java.util.stream.IntStream;

/** The escapes of a form. The JDK's decoder throws at a wrong escape, which PHP keeps. */
final class PercentCode {
  private static final String[] LETTERS =
      IntStream.range(0, 128).mapToObj(Character::toString).toArray(String[]::new);

  private PercentCode() {}

  /** The text that is written in {@code body[from..to)}. */
  static String text(byte[] body, int from, int to) {
    if (to - from < 2) {
      return from == to ? "" : oneLetter(body[from]);
    }
    if (isPlain(body, from, to)) {
      return new String(body, from, to - from, UTF_8);
    }
    byte[] decoded = new byte[to - from];
    return new String(decoded, 0, decode(body, from, to, decoded), UTF_8);
  }

  /** A digit or a {@code Y}, mostly: every event has some twenty. */
  private static String oneLetter(byte letter) {
    if (letter < 0) {
      return "\ufffd";
    }
    return letter == '+' ? " " : LETTERS[letter];
  }

  private static boolean isPlain(byte[] body, int from, int to) {
    for (int i = from; i < to; i++) {
      if (body[i] == '%' || body[i] == '+') {
        return false;
      }
    }
    return true;
  }

  /**
   * Decodes {@code body[from..to)} to the beginning of another array, which has room for as much.
   *
   * @return the length of what was decoded
   */
  static int decode(byte[] body, int from, int to, byte[] decoded) {
    int length = 0;
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
  static int escape(byte[] body, int at, int to) {
    if (at + 2 >= to || body[at] != '%') {
      return -1;
    }
    int high = Character.digit(body[at + 1], 16);
    int low = Character.digit(body[at + 2], 16);
    return high < 0 || low < 0 ? -1 : high * 16 + low;
  }

  /** As RFC 1738 has it, which escapes {@code *} as well. */
  static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("*", "%2A");
  }
}
