package io.imbot4j.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * One spelling of a key and the names in it, which are the way to a value: {@code
 * data%5Bbot%5D%5Bid%5D} leads by data, bot and id. Two are equal if their spelling is. Immutable.
 */
final class FormWay {
  /** Up to and with the {@code =}, by which a key is known to end where this does. */
  private final byte[] written;

  private final String[] names;
  private final int hash;

  /**
   * @param written with a {@code =} at its end
   */
  FormWay(byte[] written, String[] names) {
    this.written = written;
    this.names = names;
    hash = Arrays.hashCode(written);
  }

  /** The key with its {@code =}; not to be changed. */
  byte[] written() {
    return written;
  }

  /** How many bytes the key takes, with its {@code =}. */
  int length() {
    return written.length;
  }

  /** None for a key PHP ignores; {@code ""} for {@code []}, which appends. */
  String[] names() {
    return names;
  }

  boolean isWithin(BracketForm.Limits limits) {
    return written.length <= limits.keyLength() && names.length <= limits.depth();
  }

  /** Whether this is the key in {@code body[from..to)}, whatever comes after it. */
  boolean isWritten(byte[] body, int from, int to) {
    int length = written.length - 1;
    return to - from == length && Arrays.equals(body, from, to, written, 0, length);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof FormWay way && Arrays.equals(written, way.written);
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
