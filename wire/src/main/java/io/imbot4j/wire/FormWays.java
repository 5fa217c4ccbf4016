package io.imbot4j.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of one body. Events bring the same keys again and again, so a key is looked for
 * among the known ones before it is taken to pieces.
 *
 * <p>Each has two places. A new way takes the place of another, so the memory this holds is bounded
 * whatever is posted. For one thread; what is known is shared by all, and a lost race costs a
 * second look.
 */
final class FormWays {
  /** The longest key that is kept, in bytes. */
  static final int LONGEST_KNOWN = 100;

  private static final @Nullable FormWay[] KNOWN = new FormWay[1 << 12];

  private final byte[] body;
  private final BracketForm.Limits limits;
  private @Nullable FormKey key;

  FormWays(byte[] body, BracketForm.Limits limits) {
    this.body = body;
    this.limits = limits;
  }

  /**
   * The way that is written in {@code body[from..to)}.
   *
   * @throws MalformedForm if the key is longer or deeper than is allowed
   */
  FormWay read(int from, int to) {
    if (to - from > LONGEST_KNOWN) {
      return taken(from, to);
    }
    int place = place(from, to);
    int other = place ^ 1;
    FormWay way = known(place, from, to);
    if (way == null) {
      way = known(other, from, to);
    }
    if (way == null) {
      way = taken(from, to);
      KNOWN[other] = KNOWN[place];
      KNOWN[place] = way;
    }
    return way;
  }

  private @Nullable FormWay known(int place, int from, int to) {
    FormWay known = KNOWN[place];
    return known != null && known.isWritten(body, from, to) && known.isWithin(limits)
        ? known
        : null;
  }

  private int place(int from, int to) {
    return Digest.hash(body, from, to) & KNOWN.length - 1;
  }

  private FormWay taken(int from, int to) {
    if (key == null) {
      key = new FormKey(limits);
    }
    String[] names = key.read(body, from, to);
    byte[] written = Arrays.copyOfRange(body, from, to + 1);
    written[to - from] = '=';
    return new FormWay(written, names);
  }
}
