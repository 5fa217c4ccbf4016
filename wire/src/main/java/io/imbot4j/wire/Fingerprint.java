package io.imbot4j.wire;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A short hash of what an event says but for its tokens, the same whatever the order of its keys
 * and whether nothing is {@code null}, {@code ""} or left out.
 */
final class Fingerprint {
  private Fingerprint() {}

  static String of(String name, String bot, String at, String part, Tree data) {
    Digest digest = new Digest();
    digest.text(name);
    digest.text(bot);
    digest.text(at);
    digest.text(part);
    write(digest, data.raw());
    return digest.hex();
  }

  private static void write(Digest digest, @Nullable Object value) {
    if (value instanceof String text) {
      digest.text(text);
    } else if (value instanceof Map<?, ?> map) {
      map(digest, map);
    } else if (value instanceof List<?> list) {
      list(digest, list);
    } else {
      digest.text(value instanceof Boolean ? "1" : Tree.of(value).text());
    }
  }

  private static void map(Digest digest, Map<?, ?> map) {
    String[] names = names(map);
    Arrays.sort(names);
    digest.open();
    for (String name : names) {
      if (!TokenFree.isSecret(name)) {
        element(digest, name, map.get(name));
      }
    }
    digest.close();
  }

  private static String[] names(Map<?, ?> map) {
    return map instanceof FormMap form
        ? form.names()
        : map.keySet().stream().map(String::valueOf).toArray(String[]::new);
  }

  /** As the form has it, where a list is a map whose keys count from 0. */
  private static void list(Digest digest, List<?> list) {
    digest.open();
    for (int i = 0; i < list.size(); i++) {
      element(digest, Integer.toString(i), list.get(i));
    }
    digest.close();
  }

  private static void element(Digest digest, String name, @Nullable Object value) {
    if (!Tree.of(value).isAbsent()) {
      digest.text(name);
      write(digest, value);
    }
  }
}
