package io.imbot4j.example;

import io.imbot4j.bot.Label;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** What the bot says, in the person's language: English or Russian. */
final class Texts {
  private static final Locale RUSSIAN = Locale.forLanguageTag("ru");

  private Texts() {}

  static String in(Locale language, String key, Object... arguments) {
    Locale spoken = language.getLanguage().equals("ru") ? RUSSIAN : Locale.ROOT;
    String pattern = ResourceBundle.getBundle("io.imbot4j.example.texts", spoken).getString(key);
    return new MessageFormat(pattern, language).format(arguments);
  }

  /** The title of a command in every language. */
  static Label title(String key) {
    return Label.of(language -> in(language, key), Locale.ENGLISH, RUSSIAN);
  }
}
