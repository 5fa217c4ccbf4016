package io.imbot4j.wire;

import java.util.LinkedHashMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A map that is filled as PHP fills an array: it knows the key the next {@code []} gets. */
final class FormMap extends LinkedHashMap<String, Object> {
  private static final long serialVersionUID = 1L;
  private static final Pattern WHOLE_NUMBER = Pattern.compile("0|-?[1-9][0-9]{0,18}");

  private @Nullable Long greatest;

  /** The number after the greatest key; {@code ""} where there is no greater one. */
  String next() {
    if (greatest == null) {
      return "0";
    }
    return greatest == Long.MAX_VALUE ? "" : Long.toString(greatest + 1);
  }

  @Override
  public @Nullable Object put(String key, Object value) {
    if (WHOLE_NUMBER.matcher(key).matches()) {
      count(key);
    }
    return super.put(key, value);
  }

  /** The map under a key; a text that stands there gives way. */
  FormMap below(String key) {
    if (get(key) instanceof FormMap map) {
      return map;
    }
    FormMap map = new FormMap();
    put(key, map);
    return map;
  }

  private void count(String key) {
    try {
      long number = Long.parseLong(key);
      greatest = greatest == null ? number : Math.max(greatest, number);
    } catch (NumberFormatException tooGreat) {
      // no number for PHP either
    }
  }
}
