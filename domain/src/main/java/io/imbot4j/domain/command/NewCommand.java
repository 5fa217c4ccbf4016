package io.imbot4j.domain.command;

import static java.util.Collections.unmodifiableMap;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * A slash command to register. Immutable.
 *
 * @param titles what it does, by two-letter language code; may be empty for a hidden one
 * @param params how its arguments look, by language code; only languages that have a title
 * @param common usable in every chat, not only in the bot's own ones
 * @param hidden not offered while typing, still callable: what a button needs
 * @param extranet usable by people of an extranet
 * @see <a href="https://apidocs.bitrix24.com/">imbot.v2.Command.register,
 *     imbot.command.register</a>
 */
public record NewCommand(
    CommandName name,
    Map<String, String> titles,
    Map<String, String> params,
    boolean common,
    boolean hidden,
    boolean extranet) {

  /** The longest title and the longest parameter text the platform stores: {@value}. */
  public static final int MAX_TEXT = 255;

  private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2}");

  /**
   * @throws IllegalArgumentException if a visible command has no title, or a text or language code
   *     breaks the platform's rule
   */
  public NewCommand {
    titles = unmodifiableMap(new TreeMap<>(titles));
    params = unmodifiableMap(new TreeMap<>(params));
    if (titles.isEmpty() && !hidden) {
      throw new IllegalArgumentException(
          "command " + name + " has no title; a command people see needs one, or hide it");
    }
    check(name, "title", titles);
    check(name, "params", params);
    if (!titles.keySet().containsAll(params.keySet())) {
      throw new IllegalArgumentException(
          "command "
              + name
              + " has params in "
              + params.keySet()
              + " but titles in "
              + titles.keySet()
              + "; the portal drops params of a language without a title");
    }
  }

  /** A command people see. */
  public static NewCommand of(
      CommandName name, Map<String, String> titles, Map<String, String> params) {
    return new NewCommand(name, titles, params, false, false, false);
  }

  /** A command only buttons call. */
  public static NewCommand hidden(CommandName name) {
    return new NewCommand(name, Map.of(), Map.of(), false, true, false);
  }

  private static void check(CommandName name, String field, Map<String, String> texts) {
    texts.forEach(
        (language, text) -> {
          if (!LANGUAGE.matcher(language).matches()) {
            throw new IllegalArgumentException(
                "command "
                    + name
                    + ": "
                    + field
                    + " language \""
                    + language
                    + "\" is not two lower-case letters, such as en");
          }
          if (text.isBlank() || text.length() > MAX_TEXT) {
            throw new IllegalArgumentException(
                "command "
                    + name
                    + ": "
                    + field
                    + " in "
                    + language
                    + " has "
                    + (text.isBlank() ? 0 : text.length())
                    + " characters, the portal stores 1 to "
                    + MAX_TEXT);
          }
        });
  }
}
