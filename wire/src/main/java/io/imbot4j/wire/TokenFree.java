package io.imbot4j.wire;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Copies data without what must not be stored or shown: tokens, secrets, blocks of them, and links
 * to files, which work once and have a token or a webhook's secret in them.
 */
final class TokenFree {
  private static final List<String> SECRET =
      List.of(
          "access_token",
          "refresh_token",
          "application_token",
          "client_secret",
          "client_id",
          "auth_id",
          "refresh_id",
          "bottoken",
          "expires",
          "expires_in",
          "auth",
          "urlmachine",
          "urldownload",
          "downloadurl");

  /** The bit that tells a small letter from a capital. */
  private static final int LOWER_CASE = 0x20;

  /** The same by their length, which alone tells most names from them. */
  private static final String[][] BY_LENGTH =
      IntStream.rangeClosed(0, SECRET.stream().mapToInt(String::length).max().orElseThrow())
          .mapToObj(length -> SECRET.stream().filter(name -> name.length() == length))
          .map(names -> names.toArray(String[]::new))
          .toArray(String[][]::new);

  private TokenFree() {}

  /** Whether a name, in whatever case, is that of something that must not be stored or shown. */
  static boolean isSecret(String name) {
    if (name.length() < BY_LENGTH.length) {
      for (String secret : BY_LENGTH[name.length()]) {
        if (mayBegin(secret, name) && secret.equalsIgnoreCase(name)) {
          return true;
        }
      }
    }
    return false;
  }

  /**
   * Whether the first letters are the same but for a letter's case; the rest is slow to compare.
   */
  private static boolean mayBegin(String secret, String name) {
    return secret.charAt(0) == (name.charAt(0) | LOWER_CASE);
  }

  /**
   * The entries of a tree; without tokens, and without {@code null}, which no copy may hold. A
   * number is a {@link Long}, a {@link Double}, or its digits where it is too large.
   */
  static Map<String, Object> copy(Tree tree) {
    Map<String, Object> kept = new LinkedHashMap<>();
    tree.map()
        .forEach(
            (key, element) -> {
              Object value = value(element);
              if (value != null && !isSecret(key)) {
                kept.put(key, value);
              }
            });
    return kept;
  }

  private static @Nullable Object value(Tree tree) {
    if (tree.raw() instanceof Map<?, ?>) {
      return copy(tree);
    }
    if (tree.raw() instanceof List<?>) {
      List<Object> elements = new ArrayList<>();
      for (Tree element : tree.list()) {
        Object value = value(element);
        if (value != null) {
          elements.add(value);
        }
      }
      return elements;
    }
    return tree.raw() instanceof Number number ? number(number) : tree.raw();
  }

  private static Object number(Number number) {
    if (number instanceof Long || number instanceof Integer) {
      return number.longValue();
    }
    double value = number.doubleValue();
    return number instanceof BigInteger || !Double.isFinite(value) ? number.toString() : value;
  }
}
