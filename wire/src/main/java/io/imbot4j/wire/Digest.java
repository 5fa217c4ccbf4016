package io.imbot4j.wire;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.HexFormat;

/**
 * A sum of 128 bits over what was put in, whatever the order. Each thing is mixed, eight bytes at a
 * time and twice, into numbers of its own before these are added up. For one thread.
 */
final class Digest {
  private static final VarHandle EIGHT =
      MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

  /** Odd numbers without a pattern, of which one multiplication moves every bit upwards. */
  private static final long HIGH_FACTOR = 0x9E3779B97F4A7C15L;

  private static final long LOW_FACTOR = 0xC2B2AE3D27D4EB4FL;

  private static final int LENGTH_SHIFT = Long.SIZE - Byte.SIZE;

  private long highSum;
  private long lowSum;
  private long high;
  private long low;

  /** The place of a name below another place; 0 is the root. */
  static long below(long place, String name) {
    return place * LOW_FACTOR + name.hashCode();
  }

  /** Adds the bytes that stand at a place. */
  void add(long place, byte[] bytes, int from, int to) {
    high = place;
    low = ~place;
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      mix((long) EIGHT.get(bytes, at));
    }
    mix(rest(bytes, at, to) | ((long) (to - from) << LENGTH_SHIFT));
    highSum += mixed(high, LOW_FACTOR);
    lowSum += mixed(low, HIGH_FACTOR);
  }

  /** A small hash of bytes alone, for looking them up. */
  static int hash(byte[] bytes, int from, int to) {
    long hash = Integer.toUnsignedLong(to - from);
    int at = from;
    for (; at + Long.BYTES <= to; at += Long.BYTES) {
      hash = mixed(hash ^ (long) EIGHT.get(bytes, at), HIGH_FACTOR);
    }
    return (int) (mixed(hash ^ rest(bytes, at, to), HIGH_FACTOR) >>> Integer.SIZE);
  }

  /** Less than eight bytes as a number, whose highest byte is free. */
  private static long rest(byte[] bytes, int from, int to) {
    if (from + Long.BYTES <= bytes.length) {
      int bits = (to - from) * Byte.SIZE;
      return (long) EIGHT.get(bytes, from) & ~(-1L << bits);
    }
    long rest = 0;
    for (int at = to - 1; at >= from; at--) {
      rest = (rest << Byte.SIZE) | Byte.toUnsignedLong(bytes[at]);
    }
    return rest;
  }

  /** What was put in, in 32 hexadecimal digits. */
  String hex() {
    byte[] digits = new byte[2 * Long.BYTES];
    EIGHT.set(digits, 0, highSum);
    EIGHT.set(digits, Long.BYTES, lowSum);
    return HexFormat.of().formatHex(digits);
  }

  private void mix(long word) {
    high = mixed(high ^ word, HIGH_FACTOR);
    low = mixed(low + word, LOW_FACTOR);
  }

  /** One to one, so that nothing put in before is lost. */
  private static long mixed(long bits, long factor) {
    long product = bits * factor;
    return product ^ product >>> 32;
  }
}
