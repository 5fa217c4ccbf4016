package io.imbot4j.wire;

import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A map of a form, in the order it was sent, filled as PHP fills an array: it knows the key the
 * next {@code []} gets. Changed by {@link FormParser} alone.
 */
final class FormMap extends AbstractMap<String, Object> {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,18}");
  private static final int MOST_WITHOUT_INDEX = 64;

  private final FormTable table;
  private int first;
  private int last;
  private int size;

  /**
   * A bit for each hash that is there, so that most names that are not there are not looked for.
   */
  private long hashes;

  private @Nullable Map<String, Integer> index;
  private boolean hasNumber;
  private long greatest;

  FormMap(FormTable table) {
    this.table = table;
  }

  /** The number after the greatest key; {@code ""} where there is no greater one. */
  String next() {
    if (!hasNumber) {
      return "0";
    }
    return greatest == Long.MAX_VALUE ? "" : Long.toString(greatest + 1);
  }

  /** Puts the text in that is written in {@code body[start..end)}. */
  void putText(String name, int start, int end) {
    table.putText(entry(name), start, end);
  }

  /** The map under a name; a text that stands there gives way. */
  FormMap below(String name) {
    int entry = entry(name);
    FormMap there = table.map(entry);
    if (there != null) {
      return there;
    }
    FormMap map = new FormMap(table);
    table.putMap(entry, map);
    return map;
  }

  private int entry(String name) {
    int found = find(name);
    return found > 0 ? found : append(name);
  }

  private int append(String name) {
    last = table.add(name, last);
    first = first == 0 ? last : first;
    hashes |= 1L << name.hashCode();
    if (++size > MOST_WITHOUT_INDEX) {
      index().put(name, last);
    }
    if (!name.isEmpty() && name.charAt(0) <= '9') {
      count(name);
    }
    return last;
  }

  private Map<String, Integer> index() {
    if (index == null) {
      index = new HashMap<>();
      for (int entry = first; entry != 0; entry = table.next(entry)) {
        index.put(table.name(entry), entry);
      }
    }
    return index;
  }

  private void count(String name) {
    if (name.length() == 1 && name.charAt(0) >= '0') {
      count(name.charAt(0) - '0');
    } else if (WHOLE_NUMBER.matcher(name).matches()) {
      try {
        count(Long.parseLong(name));
      } catch (NumberFormatException tooGreat) {
        // no number for PHP either
      }
    }
  }

  private void count(long key) {
    greatest = hasNumber ? Math.max(greatest, key) : key;
    hasNumber = true;
  }

  /** The number of an entry; 0 for none. */
  private int find(String name) {
    int hash = name.hashCode();
    if ((hashes >>> hash & 1) == 0) {
      return 0;
    }
    if (name.equals(table.name(last))) {
      return last;
    }
    if (index != null) {
      return index.getOrDefault(name, 0);
    }
    for (int entry = first; entry != 0; entry = table.next(entry)) {
      String there = table.name(entry);
      if (there.hashCode() == hash && there.equals(name)) {
        return entry;
      }
    }
    return 0;
  }

  /** Adds to a hash what is here and below, but for secrets. */
  void addTo(Digest digest, long place) {
    for (int entry = first; entry != 0; entry = table.next(entry)) {
      String name = table.name(entry);
      if (!TokenFree.isSecret(name)) {
        table.addTo(digest, Digest.below(place, name), entry);
      }
    }
  }

  @Override
  public @Nullable Object get(@Nullable Object key) {
    int entry = key instanceof String name ? find(name) : 0;
    return entry == 0 ? null : table.value(entry);
  }

  @Override
  public boolean containsKey(@Nullable Object key) {
    return key instanceof String name && find(name) > 0;
  }

  @Override
  public int size() {
    return size;
  }

  /** Tells the entries in their order, without an object for each. */
  void each(BiConsumer<String, Tree> reader) {
    for (int entry = first; entry != 0; entry = table.next(entry)) {
      reader.accept(table.name(entry), Tree.of(table.value(entry)));
    }
  }

  @Override
  public Set<Entry<String, Object>> entrySet() {
    return new Entries();
  }

  private final class Entries extends AbstractSet<Entry<String, Object>> {
    @Override
    public int size() {
      return size;
    }

    @Override
    public Iterator<Entry<String, Object>> iterator() {
      return new Walk();
    }
  }

  private final class Walk implements Iterator<Entry<String, Object>> {
    private int entry = first;

    @Override
    public boolean hasNext() {
      return entry != 0;
    }

    @Override
    public Entry<String, Object> next() {
      if (entry == 0) {
        throw new NoSuchElementException();
      }
      Entry<String, Object> found = Map.entry(table.name(entry), table.value(entry));
      entry = table.next(entry);
      return found;
    }
  }
}
