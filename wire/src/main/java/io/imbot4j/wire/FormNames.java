package io.imbot4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The names in forms, each made once where it can be: every event brings the same hundred. They are
 * the very strings the readers ask for by literals, which makes comparing quick.
 *
 * <p>A name that is new takes the place of another, so the memory this holds is bounded whatever is
 * posted. Safe for use by many threads: a lost race costs a second string.
 */
final class FormNames {
  private static final int LONGEST_KEPT = 40;
  private static final String[] KEPT = new String[1 << 10];

  private FormNames() {}

  /**
   * The name in {@code bytes[from..to)}.
   *
   * @param hash what {@link String#hashCode} makes of those bytes, were they ASCII
   */
  static String of(byte[] bytes, int from, int to, int hash) {
    int length = to - from;
    if (length == 0 || length > LONGEST_KEPT) {
      return new String(bytes, from, length, UTF_8);
    }
    int place = (hash ^ hash >>> 10 ^ hash >>> 20) & KEPT.length - 1;
    String kept = KEPT[place];
    if (kept != null && kept.length() == length && isSame(kept, bytes, from)) {
      return kept;
    }
    String name = new String(bytes, from, length, UTF_8).intern();
    KEPT[place] = name;
    return name;
  }

  private static boolean isSame(String name, byte[] bytes, int from) {
    for (int i = 0; i < name.length(); i++) {
      if (name.charAt(i) != bytes[from + i]) {
        return false;
      }
    }
    return true;
  }
}
