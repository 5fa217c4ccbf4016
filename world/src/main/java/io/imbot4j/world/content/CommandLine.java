package io.imbot4j.world.content;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One line of a message that may call a command: {@code /name arguments}.
 *
 * @param name without the slash, in lower case
 * @param params what follows the name, trimmed
 */
public record CommandLine(String name, String params) {
  /** How many lines of one message may call a command: {@value}. */
  public static final int MOST = 10;

  private static final Pattern LINE =
      Pattern.compile("^/([\\p{L}\\p{N}_.-]+)(?:[ \\t]+(.*))?$", Pattern.MULTILINE);

  /** The calls of a text, exact repeats once. */
  public static List<CommandLine> in(String text) {
    return LINE.matcher(text.replace("[br]", "\n"))
        .results()
        .map(
            result ->
                new CommandLine(result.group(1).toLowerCase(Locale.ROOT), params(result.group(2))))
        .distinct()
        .limit(MOST)
        .toList();
  }

  private static String params(@Nullable String found) {
    return found == null ? "" : found.strip();
  }
}
