package io.imbot4j.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * Reads one body into a map, in one pass. For one thread, once.
 *
 * <p>Keys mostly differ from the one before in their last name only. Such a one is not taken apart
 * again: its value goes where the one before went.
 */
final class FormParser {
  private final byte[] body;
  private final BracketForm.Limits limits;
  private final FormKey key;
  private final FormMap root;
  private final @Nullable String only;
  private int pairs;

  /** What the key before begins with, if it is a plain one, {@code data[bot][}, in the body. */
  private int stemFrom;

  private int stemTo;
  private FormMap stem;

  /**
   * @param only the first name of the keys that are kept, one of lower-case letters; {@code null}
   *     for all
   */
  FormParser(byte[] body, BracketForm.Limits limits, @Nullable String only) {
    this.body = body;
    this.limits = limits;
    this.only = only;
    key = new FormKey(limits);
    root = new FormMap(only == null ? FormTable.of(body) : new FormTable(body, 16));
    stem = root;
  }

  /**
   * @throws MalformedForm if the body is beyond a limit
   */
  FormMap parse() {
    int from = 0;
    while (from < body.length) {
      from = body[from] == '&' ? from + 1 : pair(from) + 1;
    }
    return root;
  }

  /** Reads the pair that begins at a place, and says where it ends. */
  private int pair(int from) {
    if (++pairs > limits.pairs()) {
      throw new MalformedForm("form has more than " + limits.pairs() + " pairs");
    }
    int value = besideTheOneBefore(from);
    return PercentCode.endOfValue(body, value > 0 ? value : anywhere(from));
  }

  /** Where the value begins, if the key differs from the one before in its last name only. */
  private int besideTheOneBefore(int from) {
    int length = stemTo - stemFrom;
    int nameFrom = from + length;
    if (length == 0
        || nameFrom > body.length
        || !Arrays.equals(body, stemFrom, stemTo, body, from, nameFrom)) {
      return 0;
    }
    int hash = 0;
    int at = nameFrom;
    while (at < body.length && isWordPart(body[at])) {
      hash = 31 * hash + body[at++];
    }
    int value = afterClosing(at);
    if (at == nameFrom || value == 0 || value - from > limits.keyLength()) {
      return 0;
    }
    stem.putText(FormNames.of(body, nameFrom, at, hash), value);
    return value;
  }

  /** Letters, digits and {@code _}, which stand for themselves. */
  private static boolean isWordPart(byte letter) {
    return letter > '@' ? letter != '[' && letter != ']' : letter >= '0' && letter <= '9';
  }

  /** Where the value begins after {@code ]=}; 0 where that is not what stands at a place. */
  private int afterClosing(int at) {
    int bracket = at < body.length && body[at] == ']' ? 1 : 3;
    int equals = at + bracket;
    return equals < body.length
            && body[equals] == '='
            && (bracket == 1 || PercentCode.escape(body, at, equals) == ']')
        ? equals + 1
        : 0;
  }

  private int anywhere(int from) {
    int to = from;
    while (to < body.length && body[to] != '=' && body[to] != '&') {
      to++;
    }
    int value = to < body.length && body[to] == '=' ? to + 1 : to;
    stemTo = stemFrom;
    if (only != null && isAnother(only, from, to)) {
      return value;
    }
    boolean plain = key.read(body, from, to);
    if (only == null || (key.depth() > 0 && key.name(0).equals(only))) {
      stem = put(value);
      stemFrom = from;
      stemTo = plain ? PercentCode.afterLast('[', body, from, to) : from;
    }
    return value;
  }

  /** Whether a key plainly begins with another name, and is as plainly within the limits. */
  private boolean isAnother(String name, int from, int to) {
    int first = from < to ? body[from] : ' ';
    if (first == name.charAt(0) || " +%".indexOf(first) >= 0 || to - from > limits.keyLength()) {
      return false;
    }
    int brackets = 0;
    for (int i = from; i < to; i++) {
      brackets += body[i] == '[' || body[i] == '%' ? 1 : 0;
    }
    return brackets < limits.depth();
  }

  /** Puts a value where the key's names lead, and says into which map. */
  private FormMap put(int value) {
    FormMap here = root;
    for (int i = 0; i < key.depth(); i++) {
      String name = key.name(i).isEmpty() ? here.next() : key.name(i);
      if (name.isEmpty()) {
        return here;
      }
      if (i == key.depth() - 1) {
        here.putText(name, value);
      } else {
        here = here.below(name);
      }
    }
    return here;
  }
}
