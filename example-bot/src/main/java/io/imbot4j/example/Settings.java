package io.imbot4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.http.Credentials;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says.
 *
 * @param port where the page is, 0 for any free one
 * @param webhook the incoming webhook of a real portal, {@code null} for the emulated one
 * @param botToken given, or {@code null} to derive it from the webhook
 * @param generation of the bot API
 */
record Settings(
    int port,
    Credentials.@Nullable Webhook webhook,
    @Nullable Secret botToken,
    Generation generation) {
  private static final String PREFIX = "IMBOT4J_";
  private static final int TOKEN_LENGTH = 40;
  private static final Set<String> KNOWN = Set.of("PORT", "WEBHOOK", "BOT_TOKEN", "GENERATION");
  private static final Set<String> OAUTH = Set.of("CLIENT_ID", "CLIENT_SECRET", "PUBLIC_URL");

  /**
   * @throws IllegalArgumentException naming the setting that is wrong and what it should be
   */
  static Settings from(Map<String, String> environment) {
    environment.keySet().stream()
        .filter(name -> name.startsWith(PREFIX))
        .sorted()
        .forEach(Settings::requireKnown);
    String webhook = environment.get(PREFIX + "WEBHOOK");
    String botToken = environment.get(PREFIX + "BOT_TOKEN");
    return new Settings(
        port(environment.getOrDefault(PREFIX + "PORT", "8024")),
        webhook == null ? null : address(webhook),
        botToken == null ? null : token(botToken),
        generation(environment.getOrDefault(PREFIX + "GENERATION", "v2")));
  }

  /**
   * The token that ties the bot to this program: the same after a restart, and not to be guessed
   * without the webhook.
   */
  Secret botTokenFor(Credentials.Webhook portalWebhook, BotCode botCode) {
    if (botToken != null) {
      return botToken;
    }
    try {
      byte[] seed =
          ("imbot4j\n" + portalWebhook.endpoint().getPath() + "\n" + botCode).getBytes(UTF_8);
      String hash = HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(seed));
      return Secret.of(hash.substring(0, TOKEN_LENGTH));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
    }
  }

  private static void requireKnown(String variable) {
    String name = variable.substring(PREFIX.length());
    if (OAUTH.contains(name)) {
      throw new IllegalArgumentException(
          variable
              + " is for an OAuth application, which this version cannot install yet; use "
              + PREFIX
              + "WEBHOOK");
    }
    if (!KNOWN.contains(name)) {
      throw new IllegalArgumentException(
          "unknown setting "
              + variable
              + "; known are "
              + KNOWN.stream().sorted().map(known -> PREFIX + known).toList());
    }
  }

  private static int port(String text) {
    try {
      int port = Integer.parseInt(text.strip());
      if (port >= 0 && port <= 65_535) {
        return port;
      }
    } catch (NumberFormatException e) {
      // Said below, with the rule.
    }
    throw new IllegalArgumentException(
        PREFIX + "PORT is \"" + text + "\"; give a port from 0 (any free one) to 65535");
  }

  private static Credentials.Webhook address(String text) {
    try {
      return Credentials.webhook(text.strip());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(PREFIX + "WEBHOOK: " + e.getMessage(), e);
    }
  }

  private static Secret token(String text) {
    if (text.isBlank() || text.length() > TOKEN_LENGTH) {
      throw new IllegalArgumentException(
          PREFIX + "BOT_TOKEN must have 1 to " + TOKEN_LENGTH + " characters");
    }
    return Secret.of(text);
  }

  private static Generation generation(String text) {
    return switch (text.toLowerCase(Locale.ROOT)) {
      case "v1" -> Generation.V1;
      case "v2" -> Generation.V2;
      default ->
          throw new IllegalArgumentException(
              PREFIX + "GENERATION is \"" + text + "\"; give v1 or v2");
    };
  }
}
