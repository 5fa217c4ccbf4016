package io.imbot4j.wire;

import java.util.Map;
import java.util.Set;

/** What an answer says beyond what the domain has names for. */
final class Extra {
  private Extra() {}

  /** All of an object but what stands under the known keys. */
  static Map<String, Object> of(Tree object, String... known) {
    Set<String> names = Set.of(known);
    More more = new More();
    object
        .map()
        .forEach(
            (key, value) -> {
              if (!names.contains(key)) {
                more.keep(key, value);
              }
            });
    return more.map();
  }
}
