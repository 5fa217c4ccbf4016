package io.imbot4j.domain;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/** Finds out beforehand what ends where, so that {@link MarkdownLine} need not search in vain. */
final class MarkdownIndex {
  private MarkdownIndex() {}

  /**
   * For each opening square bracket the place of the one that closes it, and for each run of
   * backticks that begins code the place of the run that ends it; -1 elsewhere. These never
   * overlap.
   */
  static int[] closing(CharSequence line) {
    int[] closing = new int[line.length()];
    Arrays.fill(closing, -1);
    Map<Integer, Integer> lastTicks = lastTicks(line);
    Deque<Integer> brackets = new ArrayDeque<>();
    for (int i = 0; i < line.length(); i++) {
      switch (line.charAt(i)) {
        case '\\' -> i++;
        case '[' -> brackets.push(i);
        case ']' -> {
          if (!brackets.isEmpty()) {
            closing[brackets.pop()] = i;
          }
        }
        case '`' -> {
          int start = runEnd(line, i);
          int length = start - i;
          boolean closes = lastTicks.getOrDefault(length, -1) >= start;
          closing[i] = closes ? ticks(line, start, length) : -1;
          i = closes ? closing[i] + length - 1 : start - 1;
        }
        default -> {}
      }
    }
    return closing;
  }

  /** Where the last run of backticks of each length begins. */
  private static Map<Integer, Integer> lastTicks(CharSequence line) {
    Map<Integer, Integer> last = new HashMap<>();
    for (int i = 0; i < line.length(); ) {
      int end = runEnd(line, i);
      if (line.charAt(i) == '`') {
        last.put(end - i, i);
      }
      i = end;
    }
    return last;
  }

  /** Where the next run of so many backticks begins; there must be one. */
  private static int ticks(CharSequence line, int start, int length) {
    int at = start;
    while (line.charAt(at) != '`' || runEnd(line, at) - at != length) {
      at = runEnd(line, at);
    }
    return at;
  }

  /** The end of the run of one character. */
  static int runEnd(CharSequence line, int start) {
    char mark = line.charAt(start);
    int end = start + 1;
    while (end < line.length() && line.charAt(end) == mark) {
      end++;
    }
    return end;
  }

  /** Whether a mark stands before words, and not within one: {@code 2*3*4} is no emphasis. */
  static boolean mayOpen(CharSequence line, String mark, int start, int end) {
    return isVisible(line, end) && !(bindsWords(mark) && isWord(line, start - 1));
  }

  /** Whether a mark stands behind words, and not within one. */
  static boolean mayClose(CharSequence line, String mark, int start, int end) {
    return isVisible(line, start - 1) && !(bindsWords(mark) && isWord(line, end));
  }

  private static boolean bindsWords(String mark) {
    return mark.equals("*") || mark.startsWith("_");
  }

  private static boolean isVisible(CharSequence line, int at) {
    return at >= 0 && at < line.length() && !Character.isWhitespace(line.charAt(at));
  }

  private static boolean isWord(CharSequence line, int at) {
    return at >= 0 && at < line.length() && Character.isLetterOrDigit(line.charAt(at));
  }
}
