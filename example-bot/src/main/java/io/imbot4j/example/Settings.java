package io.imbot4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.http.Application;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.http.Portals;
import io.imbot4j.jdbc.Database;
import io.imbot4j.jdbc.EncryptionKeys;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.TurnObserver;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What the environment says.
 *
 * @param port where the page is, 0 for any free one
 * @param webhook the incoming webhook of a real portal, {@code null} for the emulated one
 * @param botToken given, or {@code null} to derive it from the webhook
 * @param generation of the bot API
 * @param data the folder of the bot's database, {@code null} to keep everything in memory
 * @param encryption of the tokens in the database, {@code null} to leave them readable
 * @param oauth the application that portals install, {@code null} for none
 */
record Settings(
    int port,
    Credentials.@Nullable Webhook webhook,
    @Nullable Secret botToken,
    Generation generation,
    @Nullable Path data,
    @Nullable EncryptionKeys encryption,
    @Nullable OAuth oauth) {
  private static final String PREFIX = "IMBOT4J_";
  private static final int TOKEN_LENGTH = 40;
  private static final Set<String> KNOWN =
      Set.of(
          "PORT",
          "WEBHOOK",
          "BOT_TOKEN",
          "GENERATION",
          "CLIENT_ID",
          "CLIENT_SECRET",
          "PUBLIC_URL",
          "DATA",
          "ENCRYPTION_KEY",
          "AUTH_SERVER",
          "LANGUAGE");
  private static final List<String> OAUTH = List.of("CLIENT_ID", "CLIENT_SECRET", "PUBLIC_URL");

  /**
   * An application that portals install.
   *
   * @param publicUrl where portals reach this program
   * @param authServer of a portal on-premise, {@code null} for the platform's
   */
  record OAuth(Application application, URI publicUrl, @Nullable URI authServer) {
    /** What calls the portals of a store. */
    Portals portals(PortalStore store, TurnObserver observer) {
      Portals.Builder portals = Portals.of(store, application).observer(observer);
      if (authServer != null) {
        // Who has an authorization server of their own has their portal in their own network.
        portals.authServer(authServer).http(HttpConfig.builder().allowInnerNetwork().build());
      }
      return portals.build();
    }
  }

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
        generation(environment.getOrDefault(PREFIX + "GENERATION", "v2")),
        data(environment.get(PREFIX + "DATA")),
        encryption(environment.get(PREFIX + "ENCRYPTION_KEY")),
        oauth(environment));
  }

  /** The file of the bot's database, in the current folder where none is named. */
  Path file() {
    Path name = Path.of("imbot4j.db");
    return data == null ? name : data.resolve(name);
  }

  /** What must not be lost; the caller closes it. */
  Database database() {
    Database.Builder database = Database.sqlite(file());
    return (encryption == null ? database : database.encryptedWith(encryption)).open();
  }

  private static @Nullable Path data(@Nullable String folder) {
    if (folder == null || folder.isBlank()) {
      return null;
    }
    Path data = Path.of(folder.strip());
    if (Files.isRegularFile(data)) {
      throw new IllegalArgumentException(
          PREFIX + "DATA names the file " + data + "; give the folder for the bot's database");
    }
    return data;
  }

  private static @Nullable OAuth oauth(Map<String, String> environment) {
    List<String> missing =
        OAUTH.stream()
            .map(name -> PREFIX + name)
            .filter(name -> environment.getOrDefault(name, "").isBlank())
            .toList();
    if (missing.size() == OAUTH.size()) {
      return null;
    }
    if (!missing.isEmpty()) {
      throw new IllegalArgumentException(
          "an OAuth application also needs "
              + String.join(" and ", missing)
              + "; without one leave out "
              + OAUTH.stream().map(name -> PREFIX + name).toList());
    }
    if (environment.containsKey(PREFIX + "WEBHOOK")) {
      throw new IllegalArgumentException(
          PREFIX + "WEBHOOK and " + PREFIX + "CLIENT_ID exclude each other; leave one out");
    }
    String server = environment.get(PREFIX + "AUTH_SERVER");
    return new OAuth(
        new Application(
            Objects.requireNonNull(environment.get(PREFIX + "CLIENT_ID")).strip(),
            Secret.of(Objects.requireNonNull(environment.get(PREFIX + "CLIENT_SECRET")).strip())),
        web("PUBLIC_URL", Objects.requireNonNull(environment.get(PREFIX + "PUBLIC_URL"))),
        server == null ? null : web("AUTH_SERVER", server));
  }

  private static @Nullable EncryptionKeys encryption(@Nullable String base64) {
    if (base64 == null) {
      return null;
    }
    String name = PREFIX + "ENCRYPTION_KEY";
    try {
      return EncryptionKeys.of(name, Secret.of(base64));
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException(name + ": " + e.getMessage(), e);
    }
  }

  private static URI web(String name, String text) {
    try {
      URI address = new URI(text.strip());
      if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) {
        return address;
      }
    } catch (URISyntaxException e) {
      // Said below, with an example.
    }
    throw new IllegalArgumentException(
        PREFIX + name + " is no web address; give one like https://bots.example.com/office");
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
