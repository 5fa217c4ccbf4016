package io.imbot4j.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Copies data without what must not be stored or shown: tokens, secrets, blocks of them, and links
 * to files, which work once and have a token or a webhook's secret in them.
 */
final class TokenFree {
  private static final Set<String> SECRET =
      Set.of(
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

  private TokenFree() {}

  /** Whether what stands under this key is kept out of every copy. */
  static boolean isSecret(String key) {
    return SECRET.contains(key.toLowerCase(Locale.ROOT));
  }

  /** The entries of a tree; without tokens, and without {@code null}, which no copy may hold. */
  static Map<String, Object> copy(Tree tree) {
    return entries(tree, SECRET);
  }

  /** The entries of a tree as they are, but for {@code null}. */
  static Map<String, Object> plain(Tree tree) {
    return entries(tree, Set.of());
  }

  private static Map<String, Object> entries(Tree tree, Set<String> left) {
    Map<String, Object> kept = new LinkedHashMap<>();
    tree.map()
        .forEach(
            (key, element) -> {
              Object value = value(element, left);
              if (value != null && !left.contains(key.toLowerCase(Locale.ROOT))) {
                kept.put(key, value);
              }
            });
    return kept;
  }

  private static @Nullable Object value(Tree tree, Set<String> left) {
    if (tree.raw() instanceof Map<?, ?>) {
      return entries(tree, left);
    }
    if (tree.raw() instanceof List<?>) {
      List<Object> elements = new ArrayList<>();
      for (Tree element : tree.list()) {
        Object value = value(element, left);
        if (value != null) {
          elements.add(value);
        }
      }
      return elements;
    }
    return tree.raw();
  }
}
