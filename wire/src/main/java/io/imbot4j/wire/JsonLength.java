package io.imbot4j.wire;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** How long a value is as the JSON the platform makes of it: slashes escaped, letters not. */
final class JsonLength {
  private JsonLength() {}

  /** In code points. */
  static int of(@Nullable Object value) {
    if (value instanceof Map<?, ?> map) {
      int entries =
          map.entrySet().stream()
              .mapToInt(entry -> of(entry.getKey()) + 1 + of(entry.getValue()))
              .sum();
      return between(entries, map.size());
    }
    if (value instanceof List<?> list) {
      return between(list.stream().mapToInt(JsonLength::of).sum(), list.size());
    }
    return value instanceof String text ? text(text) : String.valueOf(value).length();
  }

  /** Two brackets, and a comma between the elements. */
  private static int between(int elements, int count) {
    return 2 + elements + Math.max(0, count - 1);
  }

  private static int text(String text) {
    return 2 + text.codePoints().map(JsonLength::point).sum();
  }

  private static int point(int point) {
    if (point == '"'
        || point == '\\'
        || point == '/'
        || (point >= '\b' && point <= '\r' && point != 0x0b)) {
      return 2;
    }
    return point < ' ' ? 6 : 1;
  }
}
