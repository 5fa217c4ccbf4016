package io.imbot4j.wire;

import java.util.Arrays;

/**
 * The way to the values of plain keys, whose names are words in closed brackets, {@code
 * data[bot][id]}. Nearly all keys are plain and begin as the one before did, so the way is gone
 * only from where the two part. For one thread.
 */
final class FormPath {
  private final byte[] body;
  private final BracketForm.Limits limits;

  /** The maps on the way to the last value, the root first. */
  private final FormMap[] maps;

  /** How much of the key before leads to each of those maps: {@code data[bot][}. */
  private final int[] stems;

  private final String[] names;
  private int before;
  private int depth;

  FormPath(byte[] body, BracketForm.Limits limits, FormMap root) {
    this.body = body;
    this.limits = limits;
    maps = new FormMap[limits.depth()];
    stems = new int[limits.depth()];
    names = new String[limits.depth()];
    maps[0] = root;
  }

  /** Forgets the way, after a key that was not plain and may have changed a map on it. */
  void forget() {
    depth = 0;
  }

  /**
   * Puts a value where a key leads.
   *
   * @param only the first name of keys that are put in; {@code ""} for all
   * @return where the value begins; 0 if the key is not plain, and nothing was done
   */
  int put(int from, String only) {
    int parting = parting(from);
    int level = parting;
    depth = 0;
    int at = from + stems[level];
    while (true) {
      int end = word(level, at);
      if (end == at) {
        return 0;
      }
      int next = level == 0 ? end : after(']', end);
      if (next == 0 || next >= body.length || next - from > limits.keyLength()) {
        return 0;
      }
      if (body[next] == '=') {
        if (parting > 0 || only.isEmpty() || names[0].equals(only)) {
          go(parting, level);
          maps[level].putText(names[level], next + 1);
          before = from;
          depth = level;
        }
        return next + 1;
      }
      at = after('[', next);
      if (at == 0 || ++level == names.length) {
        return 0;
      }
      stems[level] = at - from;
    }
  }

  /** The last map on the way that this key and the one before have in common. */
  private int parting(int from) {
    if (depth == 0) {
      return 0;
    }
    int stem = stems[depth];
    int common =
        Arrays.mismatch(
            body, before, before + stem, body, from, Math.min(from + stem, body.length));
    int level = depth;
    while (common >= 0 && stems[level] > common) {
      level--;
    }
    return level;
  }

  /** Reads a name of letters, digits and {@code _}, which stand for themselves, up to its end. */
  private int word(int level, int from) {
    int hash = 0;
    int at = from;
    while (at < body.length && isWordPart(body[at])) {
      hash = 31 * hash + body[at++];
    }
    names[level] = FormNames.of(body, from, at, hash);
    return at;
  }

  private static boolean isWordPart(byte letter) {
    return letter > '@' ? letter != '[' && letter != ']' : letter >= '0' && letter <= '9';
  }

  /** The place after a bracket, escaped or not; 0 where there is none. */
  private int after(char bracket, int at) {
    if (at < body.length && body[at] == bracket) {
      return at + 1;
    }
    return PercentCode.escape(body, at, body.length) == bracket ? at + 3 : 0;
  }

  private void go(int from, int to) {
    for (int level = from; level < to; level++) {
      maps[level + 1] = maps[level].below(names[level]);
    }
  }
}
