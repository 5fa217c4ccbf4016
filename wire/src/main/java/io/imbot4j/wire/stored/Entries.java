package io.imbot4j.wire.stored;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The optional entries of one kind of object, each named once for writing and reading. One that is
 * as nobody said anything is left out, and stays so when it is read. Immutable once it is made.
 *
 * @param <T> the object
 * @param <B> its builder
 */
final class Entries<T, B> {
  private final T silent;
  private final List<Entry<T, B, ?>> entries = new ArrayList<>();

  /**
   * @param silent an object of which nothing was said
   */
  Entries(T silent) {
    this.silent = silent;
  }

  /** Adds an entry. */
  <V> Entries<T, B> with(
      String key, Spelling<V> spelling, Function<T, @Nullable V> said, BiConsumer<B, V> take) {
    entries.add(new Entry<>(key, spelling, said, said.apply(silent), take));
    return this;
  }

  void write(T object, Writing writing) {
    for (Entry<T, B, ?> entry : entries) {
      entry.write(object, writing);
    }
  }

  B read(Reading reading, B builder) {
    for (Entry<T, B, ?> entry : entries) {
      entry.read(reading, builder);
    }
    return builder;
  }

  private record Entry<T, B, V>(
      String key,
      Spelling<V> spelling,
      Function<T, @Nullable V> said,
      @Nullable V unsaid,
      BiConsumer<B, V> take) {
    void write(T object, Writing writing) {
      V value = said.apply(object);
      if (!Objects.equals(value, unsaid)) {
        writing.put(key, spelling, value);
      }
    }

    void read(Reading reading, B builder) {
      V value = reading.find(key, spelling);
      if (value != null) {
        take.accept(builder, value);
      }
    }
  }
}
