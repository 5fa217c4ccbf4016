package io.imbot4j.world.content;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What keyboards and attachments have in common: JSON text or tree, list or map with number keys.
 */
final class ContentTree {
  /** The longest keyboard, menu or attachment, as JSON text in code points. */
  static final int LONGEST = 60_000;

  private ContentTree() {}

  /** The tree of JSON text, or the text itself when it is none. */
  static @Nullable Object parsed(String text) {
    try {
      return Json.read(text);
    } catch (IllegalArgumentException notJson) {
      return text;
    }
  }

  /** Whether it is longer, as JSON text in code points, than the portal keeps. */
  static boolean isOversize(@Nullable Object tree) {
    String json = Json.write(tree);
    return json.codePointCount(0, json.length()) >= LONGEST;
  }

  static boolean isNothing(@Nullable Object tree) {
    return tree == null
        || tree.equals("")
        || tree.equals("N")
        || (tree instanceof List<?> list && list.isEmpty())
        || (tree instanceof Map<?, ?> map && map.isEmpty());
  }

  /** A list as it is, or the values of a map that PHP would call a list; anything else is empty. */
  static List<@Nullable Object> list(@Nullable Object tree) {
    if (tree instanceof List<?> list) {
      return new ArrayList<>(list);
    }
    if (tree instanceof Map<?, ?> map
        && map.keySet().stream().allMatch(key -> String.valueOf(key).matches("\\d+"))) {
      return new ArrayList<>(map.values());
    }
    return List.of();
  }
}
