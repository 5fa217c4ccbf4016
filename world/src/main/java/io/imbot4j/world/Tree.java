package io.imbot4j.world;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Makes the maps that answers and events are made of: in order, nulls allowed. */
final class Tree {
  private Tree() {}

  /** A map of keys and values by turns. */
  static Map<String, @Nullable Object> of(@Nullable Object... pairs) {
    Map<String, @Nullable Object> map = new LinkedHashMap<>();
    for (int index = 0; index < pairs.length; index += 2) {
      map.put(String.valueOf(pairs[index]), pairs[index + 1]);
    }
    return map;
  }

  /** The portal's other way to say yes and no. */
  static String letter(boolean yes) {
    return yes ? "Y" : "N";
  }
}
