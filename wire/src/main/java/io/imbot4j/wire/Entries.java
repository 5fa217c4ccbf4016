package io.imbot4j.wire;

import java.util.Collections;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Goes over the entries of a map in their order, whether a form or JSON carried it: {@code for
 * (Entries entries = tree.entries(); entries.next(); )}. Each reader has a loop of its own, which
 * is quicker than to be called for every entry through an interface that all share. For one thread.
 */
final class Entries {
  private final @Nullable FormMap form;
  private final Iterator<? extends Map.Entry<?, ?>> others;
  private Map.Entry<?, ?> other = Map.entry("", "");
  private int place = -1;

  Entries(FormMap form) {
    this.form = form;
    others = Collections.emptyIterator();
  }

  Entries(Map<?, ?> map) {
    form = null;
    others = map.entrySet().iterator();
  }

  /** Goes to the next entry, at first to the first; false where there is none. */
  boolean next() {
    if (form != null) {
      return ++place < form.size();
    }
    if (!others.hasNext()) {
      return false;
    }
    other = others.next();
    return true;
  }

  /** The key this stands at. */
  String name() {
    return form != null ? form.name(place) : String.valueOf(other.getKey());
  }

  /** What stands under it; made anew by each call. */
  Tree value() {
    return form != null ? form.tree(place) : Tree.of(other.getValue());
  }
}
