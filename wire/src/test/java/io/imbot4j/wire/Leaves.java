package io.imbot4j.wire;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Changes a tree one leaf at a time, and finds those whose change nobody noticed. */
final class Leaves {
  private static final Pattern NUMBER = Pattern.compile("[0-9]{1,18}");

  private final Object root;
  private final Function<Object, Object> reading;
  private final Object read;
  private final List<String> unnoticed = new ArrayList<>();

  private Leaves(Object root, Function<Object, Object> reading) {
    this.root = root;
    this.reading = reading;
    this.read = reading.apply(root);
  }

  /** The paths of the leaves that can change without what is read changing. */
  static List<String> unnoticed(Object root, Function<Object, Object> reading) {
    Leaves leaves = new Leaves(root, reading);
    leaves.visit(List.of(), root);
    return leaves.unnoticed;
  }

  private void visit(List<Object> path, @Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, element) -> visit(below(path, key), element));
    } else if (value instanceof List<?> list) {
      for (int i = 0; i < list.size(); i++) {
        visit(below(path, i), list.get(i));
      }
    } else if (!isNoticed(copy(root, path, changed(value)))) {
      unnoticed.add(path.stream().map(Object::toString).reduce((a, b) -> a + "." + b).orElse(""));
    }
  }

  private boolean isNoticed(Object changed) {
    try {
      return !read.equals(reading.apply(changed));
    } catch (IllegalArgumentException refused) {
      return true;
    }
  }

  private static Object changed(@Nullable Object leaf) {
    if (leaf instanceof Boolean flag) {
      return !flag;
    }
    if (leaf instanceof Long number) {
      return number + 1;
    }
    String text = leaf == null ? "" : leaf.toString();
    if (NUMBER.matcher(text).matches()) {
      return Long.toString(Long.parseLong(text) + 1);
    }
    return switch (text) {
      case "Y" -> "N";
      case "N" -> "Y";
      default -> text + "x";
    };
  }

  private static List<Object> below(List<Object> path, Object key) {
    List<Object> longer = new ArrayList<>(path);
    longer.add(key);
    return longer;
  }

  private static Object copy(Object tree, List<Object> path, Object leaf) {
    if (path.isEmpty()) {
      return leaf;
    }
    List<Object> rest = path.subList(1, path.size());
    if (tree instanceof List<?> list) {
      List<@Nullable Object> copy = new ArrayList<>(list);
      int index = (Integer) path.get(0);
      copy.set(index, copyOrLeaf(copy.get(index), rest, leaf));
      return copy;
    }
    Map<String, @Nullable Object> copy = new LinkedHashMap<>();
    ((Map<?, ?>) tree).forEach((key, value) -> copy.put((String) key, value));
    String key = (String) path.get(0);
    copy.put(key, copyOrLeaf(copy.get(key), rest, leaf));
    return copy;
  }

  private static Object copyOrLeaf(@Nullable Object below, List<Object> rest, Object leaf) {
    return below == null ? leaf : copy(below, rest, leaf);
  }
}
