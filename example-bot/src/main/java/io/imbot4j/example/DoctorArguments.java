package io.imbot4j.example;

import io.imbot4j.domain.bot.Delivery;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the doctor was asked.
 *
 * @param handler where a webhook's bot has its events posted, {@code null} where it fetches them
 * @param portal the member id of the only portal to examine, {@code null} for all
 * @param message whether the bot is written to
 */
record DoctorArguments(
    boolean help,
    @Nullable Delivery handler,
    @Nullable String portal,
    boolean message,
    Locale language) {
  static final String USAGE =
      """
      Says why the bot is silent, with the settings it was started with (IMBOT4J_...).
        --handler URL    its events are posted there; unless said, a webhook's bot fetches them
        --portal ID      examines this portal alone, by its member id; unless said, all
        --no-message     does not write to the bot
        --language LANG  en or ru
      Exit code 0: nothing is wrong; 1: something is; 2: this was not understood.""";

  /**
   * @throws IllegalArgumentException if one is not understood; it is not repeated, since it may be
   *     a webhook's address
   */
  static DoctorArguments of(List<String> arguments, Map<String, String> environment) {
    boolean help = false;
    Delivery handler = null;
    String portal = null;
    boolean message = true;
    String language = language(environment);
    for (Iterator<String> each = arguments.iterator(); each.hasNext(); ) {
      String argument = each.next();
      switch (argument) {
        case "--help" -> help = true;
        case "--no-message" -> message = false;
        case "--handler" -> handler = delivery(argument, value(argument, each));
        case "--portal" -> portal = value(argument, each);
        case "--language" -> language = value(argument, each);
        default ->
            throw new IllegalArgumentException(
                "an argument is not understood; --help tells those there are, and portals are"
                    + " named by settings");
      }
    }
    if (!Set.of("en", "ru").contains(language)) {
      throw new IllegalArgumentException(
          "this language is not spoken; give --language or IMBOT4J_LANGUAGE as en or ru");
    }
    return new DoctorArguments(help, handler, portal, message, Locale.forLanguageTag(language));
  }

  private static String value(String argument, Iterator<String> each) {
    String value = each.hasNext() ? each.next() : "";
    if (value.isBlank() || value.startsWith("--")) {
      throw new IllegalArgumentException(argument + " needs a value after it");
    }
    return value;
  }

  /**
   * Has events posted to an address.
   *
   * @param name of the argument or setting that gives it
   * @throws IllegalArgumentException if no portal posts there, without what was given
   */
  static Delivery delivery(String name, String address) {
    try {
      return Delivery.webhook(new URI(address.strip()));
    } catch (URISyntaxException | IllegalArgumentException refused) {
      throw new IllegalArgumentException(
          name
              + " is no address a portal posts to, which has a dot in its name; give one like"
              + " https://bots.example.com/office",
          refused);
    }
  }

  private static String language(Map<String, String> environment) {
    String given = environment.get("IMBOT4J_LANGUAGE");
    return given != null
        ? given
        : environment.getOrDefault("LANG", "").startsWith("ru") ? "ru" : "en";
  }
}
