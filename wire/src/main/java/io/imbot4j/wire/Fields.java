package io.imbot4j.wire;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parameters of a call, or a part of them, in the order they were put in. For one thread. */
final class Fields {
  private final Map<String, @Nullable Object> values = new LinkedHashMap<>();

  /** Puts a value in; {@code null} leaves the key out. */
  Fields put(String key, @Nullable Object value) {
    if (value != null) {
      values.put(key, value);
    }
    return this;
  }

  /** Puts a value in even where it is {@code null}, which resets what was there. */
  Fields set(String key, @Nullable Object value) {
    values.put(key, value);
    return this;
  }

  /** Puts {@code value} in only where {@code said} is true. */
  Fields putIf(boolean said, String key, Object value) {
    return put(key, said ? value : null);
  }

  /** Empties what was not put in, where leaving it out would keep what was there. */
  Fields orEmpty(String... keys) {
    for (String key : keys) {
      values.putIfAbsent(key, "");
    }
    return this;
  }

  Fields putAll(Fields others) {
    values.putAll(others.values);
    return this;
  }

  Map<String, @Nullable Object> map() {
    return values;
  }
}
