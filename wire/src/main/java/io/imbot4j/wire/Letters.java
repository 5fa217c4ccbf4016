package io.imbot4j.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Finds and compares letters in bytes, eight of them at a time: most of reading a form is this. */
final class Letters {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);
  private static final long LOW_BITS = 0x0101010101010101L;
  private static final long HIGH_BITS = 0x8080808080808080L;

  private Letters() {}

  /** The first place of an ASCII letter in {@code bytes[from..to)}; {@code to} where it is not. */
  static int find(char letter, byte[] bytes, int from, int to) {
    long wanted = letter * LOW_BITS;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long found = zeros((long) EIGHT.get(bytes, at) ^ wanted);
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (at < to && bytes[at] != letter) {
      at++;
    }
    return at;
  }

  /** The first {@code %}, {@code +} or byte beyond ASCII in {@code [from..to)}, else {@code to}. */
  static int findNotPlain(byte[] bytes, int from, int to) {
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      long eight = (long) EIGHT.get(bytes, at);
      long beyond = eight & HIGH_BITS;
      long found = zeros(eight ^ '%' * LOW_BITS) | zeros(eight ^ '+' * LOW_BITS) | beyond;
      if (found != 0) {
        return at + (Long.numberOfTrailingZeros(found) >>> 3);
      }
    }
    while (at < to && bytes[at] != '%' && bytes[at] != '+' && bytes[at] >= 0) {
      at++;
    }
    return at;
  }

  /** The lowest of the eight bytes that is zero, if any, has its high bit set in this. */
  private static long zeros(long eight) {
    return eight - LOW_BITS & ~eight & HIGH_BITS;
  }

  /** One to eight bytes as a number; behind the place there is room for eight. */
  static long first(int count, byte[] bytes, int from) {
    return (long) EIGHT.get(bytes, from) & (-1L >>> ((Long.BYTES - count) * Byte.SIZE));
  }

  /** Whether all of the wanted bytes stand at a place, behind which there is room for them. */
  static boolean areAt(byte[] bytes, int from, byte[] wanted) {
    int last = wanted.length - Long.BYTES;
    if (last < 0) {
      return Arrays.equals(bytes, from, from + wanted.length, wanted, 0, wanted.length);
    }
    for (int at = 0; at < last; at += Long.BYTES) {
      if ((long) EIGHT.get(bytes, from + at) != (long) EIGHT.get(wanted, at)) {
        return false;
      }
    }
    return (long) EIGHT.get(bytes, from + last) == (long) EIGHT.get(wanted, last);
  }
}
