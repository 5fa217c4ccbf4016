package io.imbot4j.bot;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/**
 * A short text in several languages, as the portal wants one for a command. Immutable.
 *
 * @param byLanguage texts by two-letter language code, the first one standing in for languages that
 *     are missing
 */
public record Label(Map<String, String> byLanguage) {
  /**
   * @throws IllegalArgumentException if there is no text at all
   */
  public Label {
    if (byLanguage.isEmpty()) {
      throw new IllegalArgumentException("label has no text; give it at least an English one");
    }
    byLanguage = Collections.unmodifiableMap(new LinkedHashMap<>(byLanguage));
  }

  /** A text in English. */
  public static Label of(String english) {
    return new Label(Map.of("en", english));
  }

  /** Asks for the text in each language, as a resource bundle answers. */
  public static Label of(Function<Locale, String> texts, Locale... languages) {
    Map<String, String> byLanguage = new LinkedHashMap<>();
    for (Locale language : languages) {
      byLanguage.put(language.getLanguage(), texts.apply(language));
    }
    return new Label(byLanguage);
  }

  /** The text in a language, or the first one there is. */
  public String text(Locale language) {
    String text = byLanguage.get(language.getLanguage());
    return text == null ? byLanguage.values().iterator().next() : text;
  }

  /** The same label with a text in one more language. */
  public Label in(String language, String text) {
    Map<String, String> more = new LinkedHashMap<>(byLanguage);
    more.put(language, text);
    return new Label(more);
  }
}
