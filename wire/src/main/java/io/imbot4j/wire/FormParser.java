package io.imbot4j.wire;

/** Reads one body into a map, in one pass. For one thread, once. */
final class FormParser {
  /** The least that each name but the first takes in a key without {@code [}. */
  private static final int BRACKETS = "%5B]".length();

  private final byte[] body;
  private final BracketForm.Limits limits;
  private final FormKey key;
  private final FormMap root;
  private final FormPath path;
  private final String only;
  private int pairs;

  /**
   * @param only the first name of the keys that are kept, one of lower-case letters; {@code ""} for
   *     all
   */
  FormParser(byte[] body, BracketForm.Limits limits, String only) {
    this.body = body;
    this.limits = limits;
    this.only = only;
    key = new FormKey(limits);
    root = new FormMap(only.isEmpty() ? FormTable.of(body) : new FormTable(body, 16));
    path = new FormPath(body, limits, root);
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
    if (!only.isEmpty()) {
      int end = Letters.find('&', body, from, body.length);
      if (isAnother(from, end)) {
        return end;
      }
    }
    int value = path.put(from, only);
    return Letters.find('&', body, value > 0 ? value : odd(from), body.length);
  }

  /** Reads a key that is not plain, and says where its value begins. */
  private int odd(int from) {
    int end = Letters.find('&', body, from, body.length);
    int to = Letters.find('=', body, from, end);
    int value = Math.min(to + 1, end);
    path.forget();
    key.read(body, from, to);
    if (only.isEmpty() || (key.depth() > 0 && key.name(0).equals(only))) {
      put(value);
    }
    return value;
  }

  /** Whether a pair's key plainly begins with another name, and is as plainly within the limits. */
  private boolean isAnother(int from, int end) {
    int first = body[from];
    if (first == only.charAt(0) || " +%".indexOf(first) >= 0) {
      return false;
    }
    int most = Math.min(limits.keyLength(), limits.depth() * BRACKETS);
    int to = end - from <= most ? end : Letters.find('=', body, from, end);
    return to - from <= most && Letters.find('[', body, from, to) == to;
  }

  /** Puts a value where the key's names lead. */
  private void put(int value) {
    FormMap here = root;
    for (int i = 0; i < key.depth(); i++) {
      String name = key.name(i).isEmpty() ? here.next() : key.name(i);
      if (name.isEmpty()) {
        return;
      }
      if (i == key.depth() - 1) {
        here.putText(name, value);
      } else {
        here = here.below(name);
      }
    }
  }
}
