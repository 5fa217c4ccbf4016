package io.imbot4j.world.content;

import java.util.LinkedHashSet;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The {@code [USER=456]name[/USER]} codes of a text; in time that grows with its length alone. */
public final class Mentions {
  /** An opening without an end looks a few characters ahead, not to the end of the text. */
  private static final Pattern OPENING =
      Pattern.compile("\\[USER=(\\d{1,9})(\\]|[^\\]\\[]{0,60}+\\])", Pattern.CASE_INSENSITIVE);

  private static final Pattern CLOSING = Pattern.compile("\\[/USER\\]", Pattern.CASE_INSENSITIVE);

  private Mentions() {}

  /** The ids of everyone mentioned, in the order of the text. */
  public static Set<Integer> in(String text) {
    Set<Integer> ids = new LinkedHashSet<>();
    Matcher opening = OPENING.matcher(text);
    Matcher closing = CLOSING.matcher(text);
    int at = 0;
    while (opening.find(at) && closing.find(opening.end())) {
      ids.add(Integer.valueOf(opening.group(1)));
      at = closing.end();
    }
    return ids;
  }

  /**
   * The text without any mention, each taking the comma right behind it with it. The form with
   * {@code REPLACE} changes the shown name only and stays in the text.
   */
  public static String cutFrom(String text) {
    StringBuilder left = new StringBuilder();
    Matcher opening = OPENING.matcher(text);
    Matcher closing = CLOSING.matcher(text);
    int kept = 0;
    int at = 0;
    while (opening.find(at)) {
      if (!opening.group(2).equals("]")) {
        at = opening.end();
        continue;
      }
      if (!closing.find(opening.end())) {
        break;
      }
      left.append(text, kept, opening.start());
      at = closing.end();
      if (text.startsWith(",", at)) {
        at++;
      }
      kept = at;
    }
    return left.append(text, kept, text.length()).toString().strip();
  }
}
