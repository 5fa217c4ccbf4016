package io.imbot4j.wire;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/** Reads the platform's two-letter words for languages, some of which are words of its own. */
final class Language {
  private static final Pattern FORM = Pattern.compile("[a-z]{2,3}");

  private static final Map<String, String> OWN =
      Map.of(
          "br", "pt-BR", "la", "es", "ua", "uk", "sc", "zh-CN", "tc", "zh-TW", "vn", "vi", "jp",
          "ja", "kz", "kk");

  private Language() {}

  /** English where nothing or no language is named. */
  static Locale parse(String text) {
    String word = text.strip().toLowerCase(Locale.ROOT);
    return FORM.matcher(word).matches()
        ? Locale.forLanguageTag(OWN.getOrDefault(word, word))
        : Locale.ENGLISH;
  }
}
