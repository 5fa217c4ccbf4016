package io.imbot4j.emulator;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a request to the control API gave; each miss is told by name. Immutable. */
record ControlParams(Map<String, Object> values) {

  boolean has(String key) {
    return values.get(key) != null;
  }

  String text(String key) {
    Object value = values.get(key);
    if (value == null) {
      throw new IllegalArgumentException("give " + key);
    }
    if (value instanceof Map || value instanceof List) {
      throw new IllegalArgumentException(key + " is a text or a number, not an object or a list");
    }
    return String.valueOf(value);
  }

  String text(String key, String otherwise) {
    return has(key) ? text(key) : otherwise;
  }

  int number(String key) {
    return number(key, text(key));
  }

  int number(String key, int otherwise) {
    return has(key) ? number(key) : otherwise;
  }

  boolean flag(String key) {
    return text(key, "false").equals("true");
  }

  List<Integer> numbers(String key) {
    return list(key).stream().map(item -> number(key, String.valueOf(item))).toList();
  }

  List<String> texts(String key) {
    return list(key).stream().map(String::valueOf).toList();
  }

  /** The objects of a list, none when it is not given. */
  List<ControlParams> objects(String key) {
    return list(key).stream().map(item -> object(key, item)).toList();
  }

  /** The object under a key, empty when it is not given. */
  ControlParams object(String key) {
    Object value = values.get(key);
    if (value != null && !(value instanceof Map)) {
      throw new IllegalArgumentException(key + " is an object, for example {\"task\": 7}");
    }
    return value == null ? new ControlParams(Map.of()) : object(key, value);
  }

  private List<?> list(String key) {
    Object value = values.get(key);
    if (value == null) {
      return List.of();
    }
    if (value instanceof List<?> list) {
      return list;
    }
    throw new IllegalArgumentException(key + " is a list, for example [1, 2]");
  }

  @SuppressWarnings("unchecked") // JSON objects have text keys
  private static ControlParams object(String key, @Nullable Object item) {
    if (item instanceof Map<?, ?> map) {
      return new ControlParams((Map<String, Object>) map);
    }
    throw new IllegalArgumentException(key + " is a list of objects");
  }

  private static int number(String key, String text) {
    try {
      return Integer.parseInt(text);
    } catch (NumberFormatException wrong) {
      throw new IllegalArgumentException(key + " is a whole number, not " + text, wrong);
    }
  }
}
