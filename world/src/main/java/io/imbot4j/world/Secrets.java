package io.imbot4j.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Hides tokens and secrets in what the log shows, and shortens what is as long as a file. */
final class Secrets {
  private static final String HIDDEN = "***";

  /** The longest text the log keeps whole: an attachment, but no file. */
  private static final int LONGEST = 100_000;

  private static final int SHOWN = 100;
  private static final Set<String> NAMES =
      Set.of(
          "access_token",
          "refresh_token",
          "auth_id",
          "refresh_id",
          "application_token",
          "client_id",
          "client_secret",
          "bottoken",
          "downloadurl",
          "urldownload",
          "ap");

  private Secrets() {}

  static @Nullable Object hidden(@Nullable Object tree) {
    if (tree instanceof Map<?, ?> map) {
      Map<String, @Nullable Object> copy = new LinkedHashMap<>();
      map.forEach(
          (key, value) -> copy.put(String.valueOf(key), hidden(String.valueOf(key), value)));
      return copy;
    }
    if (tree instanceof List<?> list) {
      return list.stream().map(Secrets::hiddenItem).toList();
    }
    return tree instanceof String text && text.length() > LONGEST
        ? text.substring(0, SHOWN) + "... (" + text.length() + " letters)"
        : tree;
  }

  static String hiddenIn(String url) {
    return url.replaceAll("(?i)([?&](?:client_id|auth)=)[^&]*", "$1" + HIDDEN);
  }

  private static Object hiddenItem(@Nullable Object item) {
    Object shown = hidden(item);
    return shown == null ? "null" : shown;
  }

  private static @Nullable Object hidden(String key, @Nullable Object value) {
    String name = key.toLowerCase(Locale.ROOT);
    boolean secret = NAMES.contains(name) || (name.equals("auth") && value instanceof String);
    return secret ? HIDDEN : hidden(value);
  }
}
