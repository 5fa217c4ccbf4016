package io.imbot4j.world;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Grows a tree from bracketed names, as PHP does; for one thread. */
final class PhpTree {
  private static final int DEEPEST = 64;
  private static final Pattern INDEX = Pattern.compile("0|[1-9]\\d{0,8}");

  private final Branch root = new Branch();

  void put(String name, String value) {
    List<String> path = path(name);
    Branch branch = root;
    for (String step : path.subList(0, path.size() - 1)) {
      branch = branch.below(step);
    }
    branch.put(branch.key(path.get(path.size() - 1)), value);
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

  /**
   * A map that knows the number an empty step gets, so that a long list takes no longer to grow.
   */
  private static final class Branch extends LinkedHashMap<String, @Nullable Object> {
    private static final long serialVersionUID = 1L;

    private int next;

    String key(String step) {
      return step.isEmpty() ? String.valueOf(next) : step;
    }

    @Override
    public @Nullable Object put(String key, @Nullable Object value) {
      if (isIndex(key)) {
        next = Math.max(next, Integer.parseInt(key) + 1);
      }
      return super.put(key, value);
    }

    Branch below(String step) {
      String key = key(step);
      if (get(key) instanceof Branch there) {
        return there;
      }
      Branch made = new Branch();
      put(key, made);
      return made;
    }

    private static boolean isIndex(String key) {
      return INDEX.matcher(key).matches();
    }
  }
}
