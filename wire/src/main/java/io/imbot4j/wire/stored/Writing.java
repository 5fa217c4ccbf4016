package io.imbot4j.wire.stored;

import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of a document that is being written. For one thread. */
final class Writing {
  private final Map<String, Object> entries = new LinkedHashMap<>();

  /** Writes an entry; {@code null} leaves it out. */
  <V> Writing put(String key, Spelling<V> spelling, @Nullable V value) {
    if (value != null) {
      entries.put(key, spelling.write(value));
    }
    return this;
  }

  /** Writes an entry that says yes where it is there. */
  Writing flag(String key, boolean value) {
    return put(key, Spelling.FLAG, value ? true : null);
  }

  /** Writes an entry that is {@code ""} where it is not there. */
  Writing text(String key, String value) {
    return put(key, Spelling.TEXT, value.isEmpty() ? null : value);
  }

  /** Writes what has no name. */
  Writing more(Map<String, Object> value) {
    return put("more", PlainValues.MAP, value.isEmpty() ? null : value);
  }

  /** Begins an object within this one. */
  Writing object(String key) {
    Writing object = new Writing();
    entries.put(key, object.entries);
    return object;
  }

  Map<String, Object> map() {
    return entries;
  }
}
