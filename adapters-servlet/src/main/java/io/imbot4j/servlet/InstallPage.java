package io.imbot4j.servlet;

import static java.nio.charset.StandardCharsets.US_ASCII;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.Locale;
import java.util.Set;

/**
 * What a person sees who opens the application in a frame of a portal's page. Made of fixed texts:
 * nothing that was sent and no secret is in it.
 *
 * @param origin of the portal's page, which alone may show this one; {@code ""} for any
 */
record InstallPage(Text text, boolean russian, String origin) implements Answer {
  private static final Set<String> RUSSIAN = Set.of("ru", "by", "kz");
  private static final String LIBRARY = "://api.bitrix24.com/api/v1/";
  private static final String FINISH = "BX24.init(function(){BX24.installFinish();});";
  private static final String FINISH_HASH = hash(FINISH);

  /** What it says. */
  enum Text {
    FINISHING(200, "The bot is installed.", "Бот установлен."),
    INSTALLED(
        200,
        "The bot is installed. Write to it in the messenger.",
        "Бот установлен. Напишите ему в мессенджере."),
    REFUSED(
        403,
        "The bot could not be installed. Let an administrator of your portal open this page again;"
            + " if that does not help, tell whoever runs the bot.",
        "Не удалось установить бота. Пусть эту страницу ещё раз откроет администратор портала; если"
            + " не поможет, сообщите тому, кто отвечает за бота."),
    LATER(
        503,
        "The bot is not installed yet. Open this page again in a minute.",
        "Бот ещё не установлен. Откройте эту страницу снова через минуту.");

    private final int status;
    private final String english;
    private final String inRussian;

    Text(int status, String english, String inRussian) {
      this.status = status;
      this.english = english;
      this.inRussian = inRussian;
    }

    int status() {
      return status;
    }
  }

  /** For a person whose portal speaks this language, two letters. */
  static InstallPage of(Text text, String language) {
    return new InstallPage(text, RUSSIAN.contains(language.toLowerCase(Locale.ROOT)), "");
  }

  /**
   * Shown by this portal alone.
   *
   * @param endpoint as it was proven
   */
  InstallPage in(URI endpoint) {
    String port = endpoint.getPort() < 0 ? "" : ":" + endpoint.getPort();
    return new InstallPage(text, russian, endpoint.getScheme() + "://" + endpoint.getHost() + port);
  }

  @Override
  public void send(HttpServletResponse response, boolean withBody) throws IOException {
    boolean finishes = text == Text.FINISHING && !origin.isEmpty();
    // The portal's page refuses a library that comes by a weaker protocol than its own.
    String library = origin.startsWith("http:") ? "http" + LIBRARY : "https" + LIBRARY;
    response.setHeader(
        "Content-Security-Policy",
        "default-src 'none'; base-uri 'none'; form-action 'none'"
            + (finishes ? "; script-src " + library + " '" + FINISH_HASH + "'" : "")
            + (origin.isEmpty() ? "" : "; frame-ancestors " + origin));
    response.setHeader("Referrer-Policy", "no-referrer");
    String scripts = "<script src=\"" + library + "\"></script>\n<script>" + FINISH + "</script>\n";
    Answer.send(
        response,
        text.status,
        "text/html",
        "<!DOCTYPE html>\n<html lang=\""
            + (russian ? "ru" : "en")
            + "\">\n<meta charset=\"utf-8\">\n<title>Bitrix24</title>\n<p>"
            + (russian ? text.inRussian : text.english)
            + "</p>\n"
            + (finishes ? scripts : "")
            + "</html>\n",
        withBody);
  }

  private static String hash(String script) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(script.getBytes(US_ASCII));
      return "sha256-" + Base64.getEncoder().encodeToString(digest);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java has no SHA-256, which every Java must have", e);
    }
  }
}
