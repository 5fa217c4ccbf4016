package io.imbot4j.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A part of a longer list. Immutable.
 *
 * @param total how many there are altogether
 * @param next where the next part begins, {@code null} for the last one
 */
public record Page<T>(List<T> items, int total, @Nullable Integer next) {
  public Page {
    items = List.copyOf(items);
  }

  /** Whether there is no further part. */
  public boolean isLast() {
    return next == null;
  }
}
