package io.imbot4j.bot;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/**
 * What the framework itself says to people, in English and Russian; other languages get English.
 */
public enum Phrases {
  /** Arguments: the usage line. */
  USAGE,
  /** Arguments: what was typed, the usage line. */
  BAD_ARGUMENT,
  /** Arguments: the unknown word. */
  UNKNOWN_COMMAND,
  /** Arguments: the unknown word, the word that was probably meant. */
  DID_YOU_MEAN,
  /** A button from before a change of the bot. */
  OLD_BUTTON,
  /** A stored step this version of the bot does not know. */
  STARTED_OVER,
  /** A conversation that waited too long. */
  WAITED_TOO_LONG,
  /** A conversation the person ended. */
  CANCELLED,
  /** Nothing to end. */
  NOTHING_TO_CANCEL,
  /** The title of the command that ends a conversation. */
  CANCEL_TITLE,
  /** The title of the command that lists the commands. */
  HELP_TITLE,
  /** What stands above the list of commands. */
  HELP,
  /** Arguments: the failure's number. */
  FAILED,
  /** A person {@link Policies#onlyUsers} leaves out. */
  NOT_FOR_YOU,
  /** A private dialog where {@link Policies#onlyInGroups} wants a group. */
  GROUPS_ONLY,
  /** More than {@link Policies#atMost} lets through. */
  TOO_OFTEN;

  /** The phrase in the closest language there is. */
  public String in(Locale language, Object... arguments) {
    ResourceBundle bundle =
        ResourceBundle.getBundle(
            "io.imbot4j.bot.phrases", "ru".equals(language.getLanguage()) ? language : Locale.ROOT);
    String pattern = bundle.getString(name().toLowerCase(Locale.ROOT).replace('_', '.'));
    return new MessageFormat(pattern, language).format(arguments);
  }
}
