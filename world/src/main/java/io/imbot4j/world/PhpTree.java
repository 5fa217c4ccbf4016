package io.imbot4j.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Grows a tree from bracketed names, as PHP does; for one thread. */
final class PhpTree {
  private static final int DEEPEST = 64;

  private final Map<String, @Nullable Object> root = new LinkedHashMap<>();

  void put(String name, String value) {
    List<String> path = path(name);
    Map<String, @Nullable Object> branch = root;
    for (String step : path.subList(0, path.size() - 1)) {
      branch = branch(branch, key(branch, step));
    }
    branch.put(key(branch, path.get(path.size() - 1)), value);
  }

  Map<String, @Nullable Object> whole() {
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    root.forEach((key, value) -> result.put(key, listed(value)));
    return result;
  }

  /**
   * The steps of {@code a[b][]}: a, b and an empty one; brackets that do not close are part of the
   * name.
   */
  private static List<String> path(String name) {
    List<String> path = new ArrayList<>();
    int open = name.indexOf('[');
    if (open <= 0 || name.indexOf(']', open) < 0) {
      return List.of(name);
    }
    path.add(name.substring(0, open));
    while (open >= 0 && open < name.length() && name.charAt(open) == '[' && path.size() < DEEPEST) {
      int close = name.indexOf(']', open);
      if (close < 0) {
        break;
      }
      path.add(name.substring(open + 1, close));
      open = close + 1;
    }
    return path;
  }

  private static String key(Map<String, @Nullable Object> branch, String step) {
    if (!step.isEmpty()) {
      return step;
    }
    int next =
        branch.keySet().stream()
                .filter(PhpTree::isIndex)
                .mapToInt(Integer::parseInt)
                .max()
                .orElse(-1)
            + 1;
    return String.valueOf(next);
  }

  private static boolean isIndex(String key) {
    return key.matches("0|[1-9]\\d{0,8}");
  }

  @SuppressWarnings("unchecked") // every map in this tree was made here
  private static Map<String, @Nullable Object> branch(
      Map<String, @Nullable Object> parent, String key) {
    if (parent.get(key) instanceof Map<?, ?> there) {
      return (Map<String, @Nullable Object>) there;
    }
    Map<String, @Nullable Object> made = new LinkedHashMap<>();
    parent.put(key, made);
    return made;
  }

  private static @Nullable Object listed(@Nullable Object value) {
    if (!(value instanceof Map<?, ?> map)) {
      return value;
    }
    Map<String, @Nullable Object> result = new LinkedHashMap<>();
    boolean list = true;
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      list &= entry.getKey().equals(String.valueOf(result.size()));
      result.put(String.valueOf(entry.getKey()), listed(entry.getValue()));
    }
    return list ? new ArrayList<>(result.values()) : result;
  }
}
