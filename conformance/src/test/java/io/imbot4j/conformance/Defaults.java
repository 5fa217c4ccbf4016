package io.imbot4j.conformance;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** What a method takes for a parameter that is not there, so that saying it changes nothing. */
final class Defaults {
  /** By method and parameter. */
  private static final Map<String, String> VALUES =
      Scope.lines("defaults.txt").stream()
          .collect(
              Collectors.toMap(
                  line -> line.substring(0, line.lastIndexOf(' ')),
                  line -> line.substring(line.lastIndexOf(' ') + 1)));

  private Defaults() {}

  /** The rest, where defaults and nothings are taken away. */
  static Map<String, @Nullable Object> left(String method, Map<String, @Nullable Object> body) {
    Map<String, @Nullable Object> rest = new LinkedHashMap<>();
    body.forEach(
        (key, value) -> {
          Object left = value instanceof Map<?, ?> map ? left(method, Json.map(map)) : value;
          boolean isDefault = Objects.equals(VALUES.get(method + " " + key), String.valueOf(left));
          if (!isNothing(left) && !isDefault) {
            rest.put(key, left);
          }
        });
    return rest;
  }

  private static boolean isNothing(@Nullable Object value) {
    return value == null || value.equals("") || value.equals(Map.of());
  }
}
