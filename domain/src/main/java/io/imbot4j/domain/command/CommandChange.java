package io.imbot4j.domain.command;

import static java.util.Collections.disjoint;
import static java.util.Collections.unmodifiableMap;
import static java.util.Collections.unmodifiableSet;

import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What changes about a registered command; what it does not say stays. Immutable.
 *
 * @param titles by language; the title of a language that is not named stays
 * @param params by language, each of one that {@code titles} names
 * @param dropped languages whose title and params go; {@code imbot.v2.*} only
 * @param common cannot be changed in the older generation
 */
public record CommandChange(
    @Nullable CommandName name,
    Map<String, String> titles,
    Map<String, String> params,
    Set<String> dropped,
    @Nullable Boolean common,
    @Nullable Boolean hidden,
    @Nullable Boolean extranet) {

  /** Nothing changes; a place to start from. */
  public static final CommandChange NOTHING =
      new CommandChange(null, Map.of(), Map.of(), Set.of(), null, null, null);

  /**
   * @throws IllegalArgumentException if a language has params and no title, which the portal drops,
   *     or a title and is dropped
   */
  public CommandChange {
    titles = unmodifiableMap(new TreeMap<>(titles));
    params = unmodifiableMap(new TreeMap<>(params));
    dropped = unmodifiableSet(new TreeSet<>(dropped));
    if (!disjoint(titles.keySet(), dropped)) {
      throw new IllegalArgumentException(
          "command drops " + dropped + " and has titles in " + titles.keySet() + "; choose one");
    }
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
    return new CommandChange(other, titles, params, dropped, common, hidden, extranet);
  }

  /** With these texts, each by its language. */
  public CommandChange texts(Map<String, String> newTitles, Map<String, String> newParams) {
    return new CommandChange(name, newTitles, newParams, dropped, common, hidden, extranet);
  }

  /** Without these languages. */
  public CommandChange without(String... languages) {
    return new CommandChange(name, titles, params, Set.of(languages), common, hidden, extranet);
  }

  /** Usable in every chat, or where the bot is alone. */
  public CommandChange common(boolean everywhere) {
    return new CommandChange(name, titles, params, dropped, everywhere, hidden, extranet);
  }

  /** Called by buttons alone, or listed too. */
  public CommandChange hidden(boolean unlisted) {
    return new CommandChange(name, titles, params, dropped, common, unlisted, extranet);
  }

  /** Open to people of the extranet, or not. */
  public CommandChange extranet(boolean open) {
    return new CommandChange(name, titles, params, dropped, common, hidden, open);
  }
}
