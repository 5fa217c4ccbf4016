package io.imbot4j.domain;

/** What a reader takes for one character, as far as few rules tell: accents, emoji and flags. */
final class Graphemes {
  private static final int ZERO_WIDTH_JOINER = 0x200D;

  /** A letter may carry any number of marks; some texts do it to break programs. */
  private static final int MOST_CODE_POINTS = 16;

  private Graphemes() {}

  /** The end of the one that begins at {@code start}, at most {@code limit}. */
  static int end(CharSequence text, int start, int limit) {
    int previous = Character.codePointAt(text, start);
    boolean flag = isRegionalIndicator(previous);
    int at = start + Character.charCount(previous);
    for (int count = 1; at < limit && count < MOST_CODE_POINTS; count++) {
      int next = Character.codePointAt(text, at);
      boolean completesFlag = flag && count == 1 && isRegionalIndicator(next);
      boolean joined = previous == ZERO_WIDTH_JOINER && !Character.isWhitespace(next);
      boolean windowsLineEnd = previous == '\r' && next == '\n';
      if (!completesFlag && !joined && !windowsLineEnd && (!extendsAny(next) || previous == '\n')) {
        break;
      }
      at += Character.charCount(next);
      previous = next;
    }
    return Math.min(at, limit);
  }

  private static boolean isRegionalIndicator(int codePoint) {
    return codePoint >= 0x1F1E6 && codePoint <= 0x1F1FF;
  }

  private static boolean extendsAny(int codePoint) {
    if (codePoint == ZERO_WIDTH_JOINER
        || (codePoint >= 0x1F3FB && codePoint <= 0x1F3FF)
        || (codePoint >= 0xE0020 && codePoint <= 0xE007F)) {
      return true;
    }
    return switch (Character.getType(codePoint)) {
      case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.COMBINING_SPACING_MARK ->
          true;
      default -> false;
    };
  }
}
