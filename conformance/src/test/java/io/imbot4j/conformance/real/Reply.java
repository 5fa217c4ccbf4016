package io.imbot4j.conformance.real;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a portal answered.
 *
 * @param error the code, empty where there is none
 * @param result what stands under {@code result}
 */
record Reply(int status, String error, @Nullable Object result) {
  static Reply of(int status, @Nullable Object body) {
    Map<?, ?> all = body instanceof Map<?, ?> map ? map : Map.of();
    Object code = all.get("error");
    return new Reply(status, code == null ? "" : String.valueOf(code), all.get("result"));
  }

  /** What two portals must have in common: status, code, and names and kinds, but no values. */
  String shape() {
    return error.isEmpty() ? status + " " + shape(result) : status + " " + error;
  }

  /** The number at the end of a path; 0 where there is none. */
  long number(String... path) {
    Object here = result;
    for (String key : path) {
      here = here instanceof Map<?, ?> map ? map.get(key) : null;
    }
    return here instanceof Number number ? number.longValue() : 0;
  }

  private static String shape(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, String> parts = new TreeMap<>();
      map.forEach((key, part) -> parts.put(String.valueOf(key), shape(part)));
      return parts.toString();
    }
    if (value instanceof List<?> list) {
      return list.stream().map(Reply::shape).distinct().collect(Collectors.toList()).toString();
    }
    if (value instanceof Number) {
      return "number";
    }
    return value == null ? "null" : value.getClass().getSimpleName().toLowerCase(Locale.ROOT);
  }
}
