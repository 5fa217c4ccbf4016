package io.imbot4j.world;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What the page of a method says its answers hold, from answers-documented.txt.
 *
 * @param types by path; an empty pair of braces stands for any key
 */
record Answered(String method, Map<String, Set<String>> types) {

  static Answered parse(String line) {
    String[] columns = line.split(" \\| ", 2);
    Map<String, Set<String>> types = new LinkedHashMap<>();
    for (String path : columns[1].split(" ", -1)) {
      int colon = path.lastIndexOf(':');
      types.put(
          path.substring(0, colon),
          Set.copyOf(Arrays.asList(path.substring(colon + 1).split(",", -1))));
    }
    return new Answered(columns[0], types);
  }

  /** The paths of an answer with the type of each, some with several. */
  Set<String> found(RestAnswer answer) {
    Set<String> found = new TreeSet<>();
    for (String key : List.of("result", "total", "next")) {
      if (answer.body().containsKey(key)) {
        collect(key, answer.body().get(key), found);
      }
    }
    return found;
  }

  /** Those of them that are not documented so. */
  Set<String> strange(Set<String> found) {
    return found.stream()
        .filter(it -> !isDocumented(path(it), it.substring(it.lastIndexOf(':') + 1)))
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** The documented paths that none of them has. */
  Set<String> missing(Set<String> found) {
    Set<String> missing = new TreeSet<>(types.keySet());
    found.forEach(it -> missing.remove(path(it)));
    return missing;
  }

  private static String path(String found) {
    return found.substring(0, found.lastIndexOf(':'));
  }

  private boolean isDocumented(String path, String type) {
    Set<String> documented = types.getOrDefault(path, Set.of());
    return documented.contains(type)
        || documented.contains("any")
        || (type.equals("integer") && documented.contains("number"));
  }

  /** What is documented without its parts is not looked into. */
  private void collect(String path, @Nullable Object value, Set<String> found) {
    found.add(path + ":" + type(value));
    boolean looked =
        types.keySet().stream().anyMatch(it -> it.matches("\\Q" + path + "\\E[.\\[].*"));
    if (looked && value instanceof List<?> list) {
      list.forEach(item -> collect(path + "[]", item, found));
    }
    if (looked && value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> collect(path + "." + named(path, key), item, found));
    }
  }

  private String named(String path, Object key) {
    boolean any = !types.containsKey(path + "." + key);
    return any && types.keySet().stream().anyMatch(it -> it.startsWith(path + ".{}"))
        ? "{}"
        : String.valueOf(key);
  }

  private static String type(@Nullable Object value) {
    if (value == null) {
      return "null";
    }
    if (value instanceof Number) {
      return value instanceof Integer || value instanceof Long ? "integer" : "number";
    }
    if (value instanceof Boolean) {
      return "boolean";
    }
    return value instanceof String ? "string" : value instanceof List ? "array" : "object";
  }

  @Override
  public String toString() {
    return method;
  }
}
