package io.imbot4j.wire;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * What the keys of a form alone say: which maps there are, and which pair's text stands where. One
 * event is followed by others of the same keys, for which all of it is known beforehand.
 *
 * <p>When as many pairs were learnt as there is room for, all is forgotten and learnt anew, so the
 * memory this holds is bounded whatever is posted. Safe for use by many threads.
 *
 * @param longest key, in bytes
 * @param deepest key, in names
 */
record KnownForm(FormShape shape, int longest, int deepest) {
  private static final int MOST_PAIRS = 20_000;

  /** What came once, by a hash: keys in an order that never comes again are not worth learning. */
  private static final int[] SEEN = new int[1 << 10];

  private static volatile FormStep start = start();
  private static final AtomicInteger PAIRS = new AtomicInteger();

  /** Where the first key of any form is looked for. */
  static FormStep first() {
    return start;
  }

  /** Remembers what forms of these keys are, the second time they come. */
  static void learn(List<FormWay> ways, FormShape shape) {
    int longest = 0;
    int deepest = 0;
    for (FormWay way : ways) {
      longest = Math.max(longest, way.length());
      deepest = Math.max(deepest, way.names().length);
    }
    if (longest > FormWays.LONGEST_KNOWN || !isSeen(ways.hashCode())) {
      return;
    }
    if (PAIRS.addAndGet(ways.size()) > MOST_PAIRS) {
      PAIRS.set(ways.size());
      start = start();
    }
    FormStep step = start;
    for (FormWay way : ways) {
      step = step.by(way);
    }
    step.endsAs(new KnownForm(shape, longest, deepest));
  }

  private static boolean isSeen(int sequence) {
    int place = sequence & SEEN.length - 1;
    boolean isSeen = SEEN[place] == sequence;
    SEEN[place] = sequence;
    return isSeen;
  }

  private static FormStep start() {
    return new FormStep(new FormWay(new byte[0], new String[0]), null);
  }

  boolean isWithin(BracketForm.Limits limits) {
    return longest <= limits.keyLength() && deepest <= limits.depth();
  }
}
