package io.imbot4j.world.content;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code [USER=456]name[/USER]} codes of a text. */
public final class Mentions {
  private static final Pattern MENTION =
      Pattern.compile(
          "\\[USER=(\\d{1,9})[^\\]]*\\](.*?)\\[/USER\\]",
          Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
  // The form with REPLACE changes the shown name only and stays in the text.
  private static final Pattern CUT =
      Pattern.compile(
          "\\[USER=\\d+\\](.*?)\\[/USER\\],?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

  private Mentions() {}

  /** The ids of everyone mentioned, in the order of the text. */
  public static Set<Integer> in(String text) {
    Set<Integer> ids = new LinkedHashSet<>();
    Matcher matcher = MENTION.matcher(text);
    while (matcher.find()) {
      ids.add(Integer.valueOf(matcher.group(1)));
    }
    return ids;
  }

  /** The text without any mention, each taking the comma right behind it with it. */
  public static String cutFrom(String text) {
    return CUT.matcher(text).replaceAll("").strip();
  }
}
