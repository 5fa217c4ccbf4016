package io.imbot4j.wire;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a portal sent as texts, lists and maps, the same whether JSON or a form carried it: numbers
 * become digits, booleans {@code 1} and {@code 0}, a map whose keys count from 0 a list; {@code
 * null}, {@code ""} and what is empty is left out, as are tokens.
 */
final class Plain {
  private Plain() {}

  /** The entries of a map; nothing for anything else. */
  static Map<String, Object> map(Tree tree) {
    More kept = new More();
    for (Entries entries = tree.entries(); entries.next(); ) {
      kept.keep(entries.name(), entries.value());
    }
    return kept.map();
  }

  /** A text, a list or a map; {@code null} for nothing. */
  static @Nullable Object of(@Nullable Object raw) {
    if (raw instanceof String text) {
      return text.isEmpty() ? null : text;
    }
    if (raw instanceof Map<?, ?> map) {
      return isList(map) ? list(map.values()) : emptied(map(Tree.of(map)));
    }
    if (raw instanceof List<?> list) {
      return list(list);
    }
    if (raw instanceof Boolean flag) {
      return flag ? "1" : "0";
    }
    return raw == null ? null : raw.toString();
  }

  /** Whether the keys of a map count from 0, as those of a form's lists do. */
  static boolean isList(Map<?, ?> map) {
    if (map instanceof FormMap form) {
      return form.isList();
    }
    int expected = 0;
    for (Object key : map.keySet()) {
      if (!key.equals(Integer.toString(expected++))) {
        return false;
      }
    }
    return expected > 0;
  }

  private static @Nullable Object list(Iterable<?> values) {
    List<Object> kept = new ArrayList<>();
    for (Object value : values) {
      Object plain = of(value);
      if (plain != null) {
        kept.add(plain);
      }
    }
    return kept.isEmpty() ? null : List.copyOf(kept);
  }

  private static @Nullable Object emptied(Map<String, Object> entries) {
    return entries.isEmpty() ? null : Map.copyOf(entries);
  }
}
