package io.imbot4j.wire;

import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Reads the platform's two-letter words for languages, some of which are words of its own. */
final class Language {
  private static final Map<String, String> OWN =
      Map.of(
          "br", "pt-BR", "la", "es", "ua", "uk", "sc", "zh-CN", "tc", "zh-TW", "vn", "vi", "jp",
          "ja", "kz", "kk");

  /** What was asked for: words of two or three letters, so it cannot grow without bound. */
  private static final Map<String, Locale> READ = new ConcurrentHashMap<>();

  private Language() {}

  /** English where nothing or no language is named. */
  static Locale parse(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    Locale read = READ.get(word);
    if (read != null) {
      return read;
    }
    return isWord(word) ? READ.computeIfAbsent(word, Language::locale) : Locale.ENGLISH;
  }

  private static boolean isWord(String text) {
    return (text.length() == 2 || text.length() == 3)
        && text.chars().allMatch(letter -> letter >= 'a' && letter <= 'z');
  }

  private static Locale locale(String word) {
    return Locale.forLanguageTag(OWN.getOrDefault(word, word));
  }
}
