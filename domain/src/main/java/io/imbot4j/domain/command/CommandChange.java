package io.imbot4j.domain.command;

import static java.util.Collections.unmodifiableMap;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * What changes about a registered command; what it does not say stays. Immutable.
 *
 * @param titles by language; the title of a language that is not named stays
 * @param params by language, each of one that {@code titles} names
 * @param common cannot be changed in the older generation
 */
public record CommandChange(
    @Nullable CommandName name,
    Map<String, String> titles,
    Map<String, String> params,
    @Nullable Boolean common,
    @Nullable Boolean hidden,
    @Nullable Boolean extranet) {

  /** Nothing changes; a place to start from. */
  public static final CommandChange NOTHING =
      new CommandChange(null, Map.of(), Map.of(), null, null, null);

  /**
   * @throws IllegalArgumentException if a language has params and no title, which the portal drops
   */
  public CommandChange {
    titles = unmodifiableMap(new TreeMap<>(titles));
    params = unmodifiableMap(new TreeMap<>(params));
    if (!titles.keySet().containsAll(params.keySet())) {
      throw new IllegalArgumentException(
          "command has params in "
              + params.keySet()
              + " but titles in "
              + titles.keySet()
              + "; the portal drops params of a language without a title");
    }
  }

  /** With another name. */
  public CommandChange named(CommandName other) {
    return new CommandChange(other, titles, params, common, hidden, extranet);
  }

  /** With these texts, each by its language. */
  public CommandChange texts(Map<String, String> newTitles, Map<String, String> newParams) {
    return new CommandChange(name, newTitles, newParams, common, hidden, extranet);
  }

  /** Usable in every chat, or where the bot is alone. */
  public CommandChange common(boolean everywhere) {
    return new CommandChange(name, titles, params, everywhere, hidden, extranet);
  }

  /** Called by buttons alone, or listed too. */
  public CommandChange hidden(boolean unlisted) {
    return new CommandChange(name, titles, params, common, unlisted, extranet);
  }

  /** Open to people of the extranet, or not. */
  public CommandChange extranet(boolean open) {
    return new CommandChange(name, titles, params, common, hidden, open);
  }
}
