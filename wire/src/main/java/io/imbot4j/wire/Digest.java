package io.imbot4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Texts and brackets on their way into a hash, through one small buffer. For one thread, once. */
final class Digest {
  private static final int HEX_DIGITS = 32;

  /** Brackets stand where a length would, so they are none. */
  private static final int OPEN = -1;

  private static final int CLOSE = -2;
  private static final int LONGEST_BUFFERED = 256;

  private final MessageDigest hash = sha256();
  private final byte[] buffer = new byte[1_024];
  private int length;

  /** With its length in front, so that no two lists of texts look alike. */
  void text(String text) {
    int size = text.length();
    ensureRoom(size <= LONGEST_BUFFERED ? size : 0);
    number(size);
    if (size > LONGEST_BUFFERED || !copy(text)) {
      flush();
      hash.update(text.getBytes(UTF_8));
    }
  }

  void open() {
    ensureRoom(0);
    number(OPEN);
  }

  void close() {
    ensureRoom(0);
    number(CLOSE);
  }

  /** What was put in, in {@value #HEX_DIGITS} hexadecimal digits. */
  String hex() {
    flush();
    return HexFormat.of().formatHex(hash.digest(), 0, HEX_DIGITS / 2);
  }

  private void number(int number) {
    buffer[length++] = (byte) (number >>> 24);
    buffer[length++] = (byte) (number >>> 16);
    buffer[length++] = (byte) (number >>> 8);
    buffer[length++] = (byte) number;
  }

  private boolean copy(String text) {
    byte[] to = buffer;
    int at = length;
    int end = at + text.length();
    for (int i = 0; at < end; i++) {
      char letter = text.charAt(i);
      if (letter >= 0x80) {
        return false;
      }
      to[at++] = (byte) letter;
    }
    length = end;
    return true;
  }

  private void ensureRoom(int letters) {
    if (length + letters + 4 > buffer.length) {
      flush();
    }
  }

  private void flush() {
    hash.update(buffer, 0, length);
    length = 0;
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has SHA-256, this one does not", e);
    }
  }
}
