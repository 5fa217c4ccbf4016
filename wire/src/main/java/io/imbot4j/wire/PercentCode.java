package io.imbot4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URLEncoder;

/** The escapes of a form. The JDK's decoder throws at a wrong escape, which PHP keeps. */
final class PercentCode {
  private PercentCode() {}

  /** The text that begins at a place and ends at the next {@code &}. */
  static String decodeValue(byte[] body, int from) {
    int to = from;
    boolean plain = true;
    while (to < body.length && body[to] != '&') {
      plain &= body[to] != '%' && body[to] != '+';
      to++;
    }
    if (plain) {
      return from == to ? "" : new String(body, from, to - from, UTF_8);
    }
    byte[] decoded = new byte[to - from];
    return new String(decoded, 0, decode(body, from, to, decoded), UTF_8);
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

  /** Where the value that begins at a place ends. */
  static int endOfValue(byte[] body, int from) {
    int to = from;
    while (to < body.length && body[to] != '&') {
      to++;
    }
    return to;
  }

  /** The place after the last of a letter, escaped or not; {@code from} where there is none. */
  static int afterLast(char letter, byte[] body, int from, int to) {
    int after = from;
    for (int i = from; i < to; i++) {
      if (body[i] == letter) {
        after = i + 1;
      } else if (escape(body, i, to) == letter) {
        after = i + 3;
      }
    }
    return after;
  }

  /** As RFC 1738 has it, which escapes {@code *} as well. */
  static String encode(String text) {
    return URLEncoder.encode(text, UTF_8).replace("*", "%2A");
  }
}
