package io.imbot4j.emulator;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What somebody hears, as a test says it: the whole text where it is plain how it reads without its
 * BB codes, and the same in every run, else the longest part that is. Immutable.
 *
 * @param whole whether the text is all of it
 */
record Heard(String text, boolean whole) {
  private static final Pattern TAG =
      Pattern.compile("\\[(/?)([a-zA-Z]+)((?:[=\\s][^\\[\\]\\n]*)?)]");
  private static final Pattern MARKUP = Pattern.compile("\\[[^\\[\\]\\n]*]|[\\[\\]\\n]");

  /** The number that imbot4j tells a person for a failure: another one in every run. */
  private static final Pattern NUMBER = Pattern.compile("(?<!\\w)[0-9A-F]{8}(?!\\w)");

  private static final String WORD_JOINER = "\u2060";

  /** The tags that vanish with certainty, and what stands in the opening one. */
  private static final Map<String, Pattern> SIMPLE =
      Map.of(
          "b", Pattern.compile(""),
          "i", Pattern.compile(""),
          "u", Pattern.compile(""),
          "s", Pattern.compile(""),
          "size", Pattern.compile("=\\d+"),
          "color", Pattern.compile("=#[0-9a-fA-F]{6}"),
          "user", Pattern.compile("=(\\d+|all)"),
          "chat", Pattern.compile("=\\d+"),
          "url", Pattern.compile("=https?://[^\\s\\[\\]]+"));

  static Heard of(String bb) {
    if (NUMBER.matcher(bb).find()) {
      return partOf(NUMBER.matcher(bb).replaceAll("\n"));
    }
    StringBuilder plain = new StringBuilder();
    Deque<String> open = new ArrayDeque<>();
    Matcher tag = TAG.matcher(bb);
    int from = 0;
    while (tag.find()) {
      plain.append(bb, from, tag.start());
      from = tag.end();
      String name = tag.group(2).toLowerCase(Locale.ROOT);
      if (!tag.group(1).isEmpty() && name.equals(open.peek()) && tag.group(3).isEmpty()) {
        open.pop();
      } else if (tag.group(1).isEmpty() && isSimple(name, tag.group(3))) {
        open.push(name);
      } else {
        return partOf(bb);
      }
    }
    plain.append(bb, from, bb.length());
    return open.isEmpty() ? new Heard(visible(plain.toString()), true) : partOf(bb);
  }

  private static boolean isSimple(String name, String argument) {
    Pattern allowed = SIMPLE.get(name);
    return allowed != null && allowed.matcher(argument).matches();
  }

  private static Heard partOf(String bb) {
    String part =
        Arrays.stream(MARKUP.split(bb))
            .map(Heard::visible)
            .max(Comparator.comparingInt(String::length))
            .orElse("");
    return new Heard(part, false);
  }

  private static String visible(String text) {
    return text.replace(WORD_JOINER, "").strip();
  }
}
