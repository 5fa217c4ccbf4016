package io.imbot4j.wire.stored;

import java.time.DateTimeException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** An object of a document that is being read; {@code null} in it is as good as no entry. */
final class Reading {
  private final Map<?, ?> entries;

  Reading(Map<?, ?> entries) {
    this.entries = entries;
  }

  /** What stands under a key, {@code null} for nothing. */
  <V> @Nullable V find(String key, Spelling<V> spelling) {
    Object written = entries.get(key);
    if (written == null) {
      return null;
    }
    try {
      return spelling.read(written);
    } catch (IllegalArgumentException | DateTimeException e) {
      throw new MalformedStoredEvent("under \"" + key + "\" " + e.getMessage(), e);
    }
  }

  /**
   * What stands under a key.
   *
   * @throws MalformedStoredEvent if nothing does
   */
  <V> V get(String key, Spelling<V> spelling) {
    V value = find(key, spelling);
    if (value == null) {
      throw new MalformedStoredEvent("it has no \"" + key + "\"");
    }
    return value;
  }

  /** An object within this one. */
  Reading object(String key) {
    return get(key, Spelling.READING);
  }

  String text(String key) {
    String text = find(key, Spelling.TEXT);
    return text == null ? "" : text;
  }

  boolean flag(String key) {
    return Boolean.TRUE.equals(find(key, Spelling.FLAG));
  }

  Map<String, Object> more() {
    Map<String, Object> more = find("more", PlainValues.MAP);
    return more == null ? Map.of() : more;
  }
}
