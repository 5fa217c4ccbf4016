package io.imbot4j.wire;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Objects;
import java.util.Properties;

/** What to do about each error code; the table is {@code remedies.properties} beside this class. */
final class Remedies {
  private static final Properties TABLE = load();

  private Remedies() {}

  /**
   * One sentence for the code, whatever its case; the method's own where there is one, a general
   * one for a stranger.
   */
  static String of(String method, String code) {
    String known = code.toUpperCase(Locale.ROOT);
    if (known.equals("INSUFFICIENT_SCOPE")) {
      return scope(method);
    }
    String general =
        TABLE.getProperty(
            known, "Look the code up in the platform's documentation of " + method + ".");
    return TABLE.getProperty(method + "/" + known, general);
  }

  private static String scope(String method) {
    String needed = method.startsWith("imbot.") ? "imbot" : method.startsWith("im.") ? "im" : "";
    return needed.isEmpty()
        ? "Add the scope of this method to the webhook or the application."
        : "Add the scope " + needed + " to the webhook or the application.";
  }

  private static Properties load() {
    Properties table = new Properties();
    try (Reader in =
        new InputStreamReader(
            Objects.requireNonNull(Remedies.class.getResourceAsStream("remedies.properties")),
            UTF_8)) {
      table.load(in);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return table;
  }
}
