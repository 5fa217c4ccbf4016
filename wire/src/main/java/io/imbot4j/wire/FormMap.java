package io.imbot4j.wire;

import static java.util.Objects.requireNonNull;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A map of a form, in the order it was sent. Immutable as long as nobody changes the body. */
final class FormMap extends AbstractMap<String, Object> {
  private final FormShape shape;
  private final FormTexts texts;

  FormMap(FormShape shape, FormTexts texts) {
    this.shape = shape;
    this.texts = texts;
  }

  /** What stands under a name; absent where there is none. */
  Tree tree(String name) {
    int entry = shape.find(name);
    return entry < 0 ? Tree.of(null) : tree(entry);
  }

  String name(int entry) {
    return shape.name(entry);
  }

  Tree tree(int entry) {
    FormShape below = shape.map(entry);
    return below == null ? texts.tree(shape.pair(entry)) : Tree.of(new FormMap(below, texts));
  }

  boolean isList() {
    return shape.isList();
  }

  /** Adds to a hash what is here and below, but for secrets. */
  void addTo(Digest digest, long place) {
    for (int entry = 0; entry < shape.size(); entry++) {
      String name = shape.name(entry);
      if (!TokenFree.isSecret(name)) {
        long here = Digest.below(place, name);
        FormShape below = shape.map(entry);
        if (below == null) {
          texts.addTo(digest, here, shape.pair(entry));
        } else {
          new FormMap(below, texts).addTo(digest, here);
        }
      }
    }
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    return key instanceof String name ? tree(name).raw() : null;
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key instanceof String name && shape.find(name) >= 0;
  }

  @Override
  public int size() {
    return shape.size();
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Entry<String, Object>> {
    @Override
    public int size() {
      return shape.size();
    }

    @Override
    public Iterator<Entry<String, Object>> iterator() {
      return new Walk();
    }
  }

  private final class Walk implements Iterator<Entry<String, Object>> {
    private int next;

    @Override
    public boolean hasNext() {
      return next < shape.size();
    }

    @Override
    public Entry<String, Object> next() {
      if (next == shape.size()) {
        throw new NoSuchElementException();
      }
      int entry = next++;
      return Map.entry(shape.name(entry), requireNonNull(tree(entry).raw()));
    }
  }
}
