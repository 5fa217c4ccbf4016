package io.imbot4j.wire.stored;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.BiFunction;

/**
 * The kinds of events, each with the name it is stored under. Immutable once it is made.
 *
 * @param <E> the events
 * @param <O> where they come from, which is written beside them
 */
final class Kinds<E, O> {
  private final Map<String, Kind<? extends E, O>> byName = new HashMap<>();
  private final Map<Class<?>, Kind<? extends E, O>> byClass = new HashMap<>();

  <K extends E> Kinds<E, O> with(
      String name,
      Class<K> kind,
      BiConsumer<K, Writing> writing,
      BiFunction<O, Reading, K> reading) {
    Kind<K, O> added = new Kind<>(name, kind, writing, reading);
    byName.put(name, added);
    byClass.put(kind, added);
    return this;
  }

  /** Writes the name of an event's kind, and what it says. */
  void write(E event, Writing document) {
    Kind<? extends E, O> kind = byClass.get(event.getClass());
    if (kind == null) {
      throw new IllegalStateException(event.getClass() + " has no name to be stored under");
    }
    document.put("type", Spelling.TEXT, kind.name);
    kind.write(event, document.object("data"));
  }

  E read(O origin, Reading document) {
    String name = document.get("type", Spelling.TEXT);
    Kind<? extends E, O> kind = byName.get(name);
    if (kind == null) {
      throw new MalformedStoredEvent("no event is stored as \"" + name + "\"");
    }
    return kind.reading.apply(origin, document.object("data"));
  }

  private record Kind<K, O>(
      String name,
      Class<K> kind,
      BiConsumer<K, Writing> writing,
      BiFunction<O, Reading, K> reading) {
    void write(Object event, Writing data) {
      writing.accept(kind.cast(event), data);
    }
  }
}
