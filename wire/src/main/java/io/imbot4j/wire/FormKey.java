package io.imbot4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Arrays;

/**
 * One key of a form at a time, such as {@code data[bot][id]}: its names, which are the way to a
 * value. For one thread.
 */
final class FormKey {
  private final BracketForm.Limits limits;
  private byte[] key = new byte[128];
  private int length;
  private final String[] names;
  private int depth;

  FormKey(BracketForm.Limits limits) {
    this.limits = limits;
    names = new String[limits.depth()];
  }

  /**
   * Reads the key written in {@code body[from..to)}.
   *
   * @return its names; none for a key PHP ignores, {@code ""} for {@code []}, which appends
   * @throws MalformedForm if it is longer or deeper than is allowed
   */
  String[] read(byte[] body, int from, int to) {
    decode(body, from, to);
    depth = 0;
    split();
    return Arrays.copyOf(names, depth);
  }

  private void split() {
    int end = end();
    int start = 0;
    while (start < end && key[start] == ' ') {
      start++;
    }
    int open = find('[', start, end);
    if (start == end || open == start) {
      return;
    }
    if (open == end || find(']', open, end) == end) {
      underline(start, end, true);
      add(start, end);
      return;
    }
    underline(start, open, false);
    add(start, open);
    while (open < end && key[open] == '[') {
      int close = find(']', open, end);
      if (close == end) {
        return;
      }
      add(open + 1, isOneBlank(open + 1, close) ? open + 1 : close);
      open = close + 1;
    }
  }

  private void decode(byte[] body, int from, int to) {
    if (to - from > key.length) {
      key = new byte[to - from];
    }
    length = PercentCode.decode(body, from, to, key, 0);
    // No character takes less than a byte, so most keys need not be counted.
    if (length > limits.keyLength()
        && new String(key, 0, length, UTF_8).length() > limits.keyLength()) {
      throw new MalformedForm("form has a key of more than " + limits.keyLength() + " characters");
    }
  }

  /** PHP ends a key where C ends a text. */
  private int end() {
    return find(0, 0, length);
  }

  private int find(int wanted, int from, int end) {
    int i = from;
    while (i < end && key[i] != wanted) {
      i++;
    }
    return i;
  }

  private void underline(int from, int to, boolean bracketsToo) {
    for (int i = from; i < to; i++) {
      if (key[i] == ' ' || key[i] == '.' || (bracketsToo && key[i] == '[')) {
        key[i] = '_';
      }
    }
  }

  private boolean isOneBlank(int from, int to) {
    return to - from == 1 && (key[from] == ' ' || (key[from] >= '\t' && key[from] <= '\r'));
  }

  private void add(int from, int to) {
    if (depth == limits.depth()) {
      throw new MalformedForm("form has a key of more than " + limits.depth() + " names");
    }
    int hash = 0;
    for (int i = from; i < to; i++) {
      hash = 31 * hash + key[i];
    }
    names[depth++] = FormNames.of(key, from, to, hash);
  }
}
