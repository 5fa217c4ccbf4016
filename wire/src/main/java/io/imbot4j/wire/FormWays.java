package io.imbot4j.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads the keys of one body. Events bring the same keys again and again, mostly in the same order,
 * so a key is looked for where the last event had it, then among the known ones, and only then
 * taken to pieces.
 *
 * <p>Each has two places. A new way takes the place of another, so the memory this holds is bounded
 * whatever is posted. For one thread; what is known is shared by all, and a lost race costs a
 * second look.
 */
final class FormWays {
  private static final int LONGEST_KNOWN = 100;
  private static final @Nullable FormWay[] KNOWN = new FormWay[1 << 12];

  private final byte[] body;
  private final BracketForm.Limits limits;
  private @Nullable FormKey key;
  private FormWay last = FormWay.START;

  FormWays(byte[] body, BracketForm.Limits limits) {
    this.body = body;
    this.limits = limits;
  }

  /**
   * The way that is written at a place.
   *
   * @throws MalformedForm if the key is longer or deeper than is allowed
   */
  FormWay at(int from) {
    FormWay next = KNOWN[last.follower()];
    if (next == null || !next.isAt(body, from) || !next.isWithin(limits)) {
      next = found(from);
    }
    last = next;
    return next;
  }

  private FormWay found(int from) {
    int end = Letters.find('&', body, from, body.length);
    int to = Letters.find('=', body, from, end);
    if (to - from > LONGEST_KNOWN) {
      return read(from, to);
    }
    int place = place(from, to);
    int other = place ^ 1;
    FormWay way = known(place, from, to);
    if (way == null) {
      way = known(other, from, to);
      place = way == null ? place : other;
    }
    if (way == null) {
      way = read(from, to);
      KNOWN[other] = KNOWN[place];
      KNOWN[place] = way;
    }
    last.followedBy(place);
    return way;
  }

  private @Nullable FormWay known(int place, int from, int to) {
    FormWay known = KNOWN[place];
    return known != null && known.isWritten(body, from, to) && known.isWithin(limits)
        ? known
        : null;
  }

  private int place(int from, int to) {
    int hash = 0;
    for (int at = from; at < to; at++) {
      hash = 31 * hash + body[at];
    }
    return (hash ^ hash >>> 12 ^ hash >>> 24) & KNOWN.length - 1;
  }

  private FormWay read(int from, int to) {
    if (key == null) {
      key = new FormKey(limits);
    }
    return new FormWay(Arrays.copyOfRange(body, from, to), key.read(body, from, to));
  }
}
