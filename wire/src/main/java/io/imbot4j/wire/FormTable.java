package io.imbot4j.wire;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The entries of all maps of one form, side by side; the texts stay in the body until somebody asks
 * for them. An entry is known by its number; 0 is none.
 */
final class FormTable {
  private static final int BYTES_AN_ENTRY = 40;

  private final byte[] body;
  private String[] names;
  private @Nullable Object[] values;
  private int[] starts;
  private int[] ends;
  private int[] nexts;
  private int last;

  /** A table that has room for what a body of this length mostly has. */
  FormTable(byte[] body) {
    this.body = body;
    int size = Math.max(8, body.length / BYTES_AN_ENTRY);
    names = new String[size];
    values = new Object[size];
    starts = new int[size];
    ends = new int[size];
    nexts = new int[size];
  }

  /** A new entry, which follows another of the same map. */
  int add(String name, int before) {
    if (++last == names.length) {
      grow(last * 2);
    }
    names[last] = name;
    nexts[before] = last;
    return last;
  }

  private void grow(int size) {
    names = Arrays.copyOf(names, size);
    values = Arrays.copyOf(values, size);
    starts = Arrays.copyOf(starts, size);
    ends = Arrays.copyOf(ends, size);
    nexts = Arrays.copyOf(nexts, size);
  }

  String name(int entry) {
    return names[entry];
  }

  int next(int entry) {
    return nexts[entry];
  }

  /** The map, or the text; threads that ask at the same time may get two equal texts. */
  Object value(int entry) {
    Object value = values[entry];
    if (value == null) {
      value = PercentCode.text(body, starts[entry], ends[entry]);
      values[entry] = value;
    }
    return value;
  }

  void putMap(int entry, FormMap map) {
    values[entry] = map;
  }

  /** Puts the text in that is written in {@code body[start..end)}. */
  void putText(int entry, int start, int end) {
    values[entry] = null;
    starts[entry] = start;
    ends[entry] = end;
  }

  @Nullable FormMap map(int entry) {
    return values[entry] instanceof FormMap map ? map : null;
  }

  /** Adds a map's entries to a hash, or a text as it is written; for {@code ""} nothing. */
  void addTo(Digest digest, long place, int entry) {
    FormMap map = map(entry);
    if (map != null) {
      map.addTo(digest, place);
    } else if (starts[entry] < ends[entry]) {
      digest.add(place, body, starts[entry], ends[entry]);
    }
  }
}
