package io.imbot4j.wire;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One map of a form without its texts: the names in the order they were sent, and under each the
 * number of the pair whose text it is, or another map. Filled by {@link FormParser} as PHP fills an
 * array, so it knows the key the next {@code []} gets; then shared by all forms of the same keys
 * and changed no more.
 */
final class FormShape {
  private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,18}");
  private static final int MOST_WITHOUT_INDEX = 16;
  private static final int MOST_LOOKED_THROUGH = 64;

  private String[] names = new String[8];
  private int[] pairs = new int[8];
  private @Nullable FormShape[] maps = new FormShape[8];
  private int size;

  /**
   * A bit for each hash that is there, so that most names that are not there are not looked for.
   */
  private long hashes;

  private @Nullable Map<String, Integer> index;
  private boolean countsFromZero = true;
  private boolean hasNumber;
  private long greatest;

  int size() {
    return size;
  }

  /** Whether the names count from 0, as those of a list do. */
  boolean isList() {
    return size > 0 && countsFromZero;
  }

  String name(int entry) {
    return names[entry];
  }

  /** The map under a name; {@code null} where a text stands. */
  @Nullable FormShape map(int entry) {
    return maps[entry];
  }

  /** The pair whose text stands under a name, where no map does. */
  int pair(int entry) {
    return pairs[entry];
  }

  /** The place of a name; below 0 for none. */
  int find(String name) {
    int hash = name.hashCode();
    if ((hashes >>> hash & 1) == 0) {
      return -1;
    }
    int entry = size > MOST_LOOKED_THROUGH ? -1 : findSame(name);
    if (entry >= 0) {
      return entry;
    }
    return index == null ? findEqual(name, hash) : index.getOrDefault(name, -1);
  }

  /** Names are mostly the very literals they are asked for by, see {@link FormNames}. */
  @SuppressWarnings("ReferenceEquality")
  private int findSame(String name) {
    for (int entry = 0; entry < size; entry++) {
      if (names[entry] == name) {
        return entry;
      }
    }
    return -1;
  }

  private int findEqual(String name, int hash) {
    for (int entry = 0; entry < size; entry++) {
      String there = names[entry];
      if (there.hashCode() == hash && there.equals(name)) {
        return entry;
      }
    }
    return -1;
  }

  /** The number after the greatest key; {@code ""} where there is no greater one. */
  String next() {
    if (!hasNumber) {
      return "0";
    }
    return greatest == Long.MAX_VALUE ? "" : Long.toString(greatest + 1);
  }

  /** Puts the text of a pair under a name; a map that stands there gives way. */
  void put(String name, int pair) {
    int entry = entry(name);
    pairs[entry] = pair;
    maps[entry] = null;
  }

  /** The map under a name; a text that stands there gives way. */
  FormShape below(String name) {
    int entry = entry(name);
    FormShape map = maps[entry];
    if (map == null) {
      map = new FormShape();
      maps[entry] = map;
    }
    return map;
  }

  private int entry(String name) {
    int found = find(name);
    return found < 0 ? append(name) : found;
  }

  private int append(String name) {
    if (size == names.length) {
      names = Arrays.copyOf(names, size * 2);
      pairs = Arrays.copyOf(pairs, size * 2);
      maps = Arrays.copyOf(maps, size * 2);
    }
    names[size] = name;
    countsFromZero &= name.equals(Integer.toString(size));
    hashes |= 1L << name.hashCode();
    if (size >= MOST_WITHOUT_INDEX) {
      index().put(name, size);
    }
    if (!name.isEmpty() && name.charAt(0) <= '9') {
      count(name);
    }
    return size++;
  }

  private Map<String, Integer> index() {
    if (index == null) {
      index = new HashMap<>();
      for (int entry = 0; entry < size; entry++) {
        index.put(names[entry], entry);
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
}
