package io.imbot4j.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an answer says beyond what the domain has names for. */
final class Extra {
  private Extra() {}

  /** All of an object but what stands under the known keys, without what is nothing. */
  static Map<String, Object> of(Tree object, String... known) {
    Set<String> names = Set.of(known);
    Map<String, Object> rest = new LinkedHashMap<>();
    object
        .map()
        .forEach(
            (key, value) -> {
              Object plain = names.contains(key) ? null : plain(value.raw());
              if (plain != null) {
                rest.put(key, plain);
              }
            });
    return rest;
  }

  /** A value without the nothings inside it; {@code null} for none. */
  static @Nullable Object plain(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> copy = new LinkedHashMap<>();
      map.forEach(
          (key, element) -> {
            Object plain = plain(element);
            if (plain != null) {
              copy.put(String.valueOf(key), plain);
            }
          });
      return copy;
    }
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      for (Object element : list) {
        Object plain = plain(element);
        if (plain != null) {
          copy.add(plain);
        }
      }
      return copy;
    }
    return value;
  }
}
