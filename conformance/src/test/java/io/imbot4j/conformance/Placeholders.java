package io.imbot4j.conformance;

import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Fills in what examples leave out: secrets, and pictures cut short with dots. */
final class Placeholders {
  /** A picture of one pixel. */
  static final String PICTURE =
      "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==";

  private static final Pattern BLANK = Pattern.compile("\\*\\*\\w+\\*\\*");
  private static final Pattern CUT = Pattern.compile("[A-Za-z0-9+/]*(?:\\.{3}|…)[A-Za-z0-9+/=]*");

  private Placeholders() {}

  static Map<String, @Nullable Object> filled(Map<String, @Nullable Object> body) {
    return Rewriting.everywhere(body, Placeholders::filled);
  }

  private static @Nullable Object filled(@Nullable Object value) {
    if (!(value instanceof String text)) {
      return value;
    }
    if (BLANK.matcher(text).find()) {
      return "a-secret-to-fill-in";
    }
    return text.length() > 6 && CUT.matcher(text).matches() ? PICTURE : text;
  }
}
