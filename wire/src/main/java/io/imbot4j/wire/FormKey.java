package io.imbot4j.wire;

import java.util.ArrayList;
import java.util.List;

/**
 * The way to a value: the names in a key such as {@code data[bot][id]}.
 *
 * @param names {@code ""} for {@code []}, which appends; no name at all for a key PHP ignores
 */
record FormKey(List<String> names) {
  static FormKey parse(String written, BracketForm.Limits limits) {
    if (written.length() > limits.keyLength()) {
      throw new MalformedForm("form has a key of more than " + limits.keyLength() + " characters");
    }
    int end = written.indexOf('\0');
    String key = (end < 0 ? written : written.substring(0, end)).replaceFirst("^ +", "");
    int open = key.indexOf('[');
    if (key.isEmpty() || open == 0) {
      return new FormKey(List.of());
    }
    if (open < 0 || key.indexOf(']', open) < 0) {
      return new FormKey(List.of(key.replaceAll("[ .\\[]", "_")));
    }
    List<String> names = new ArrayList<>();
    names.add(key.substring(0, open).replaceAll("[ .]", "_"));
    while (open < key.length() && key.charAt(open) == '[') {
      int close = key.indexOf(']', open);
      if (close < 0) {
        break;
      }
      String name = key.substring(open + 1, close);
      names.add(isBlankOrOneSpace(name) ? "" : name);
      if (names.size() > limits.depth()) {
        throw new MalformedForm("form has a key of more than " + limits.depth() + " names");
      }
      open = close + 1;
    }
    return new FormKey(names);
  }

  private static boolean isBlankOrOneSpace(String name) {
    return name.isEmpty() || (name.length() == 1 && " \t\n\u000b\f\r".contains(name));
  }

  /** Puts a value where the names lead. */
  void put(FormMap root, String value) {
    FormMap here = root;
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i).isEmpty() ? here.next() : names.get(i);
      if (name.isEmpty()) {
        return;
      }
      if (i == names.size() - 1) {
        here.put(name, value);
      } else {
        here = here.below(name);
      }
    }
  }
}
