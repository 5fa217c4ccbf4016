package io.imbot4j.port;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What was erased, to be told to whoever asked for it.
 *
 * <p>Portals and offsets say nothing of a person. What does, messages that wait and conversations,
 * is in the {@link EventInbox}, which erases it by portal and person too.
 *
 * <p>Immutable; prints as {@code 3 offsets, 1 portals}, or {@code nothing}.
 *
 * @param counts how many there were of each kind; kinds of which there were none are left out
 */
public record Erased(SortedMap<String, Integer> counts) {
  /** Nothing was held. */
  public static final Erased NOTHING = new Erased(new TreeMap<>());

  public Erased {
    SortedMap<String, Integer> copy = new TreeMap<>(counts);
    copy.values().removeIf(count -> count == 0);
    counts = Collections.unmodifiableSortedMap(copy);
  }

  /** So many of one kind, {@code "offsets"}. */
  public static Erased of(String kind, int count) {
    return NOTHING.and(kind, count);
  }

  /** The same and so many more of one kind. */
  public Erased and(String kind, int count) {
    SortedMap<String, Integer> sum = new TreeMap<>(counts);
    sum.merge(kind, count, Integer::sum);
    return new Erased(sum);
  }

  /** What two stores erased, together. */
  public Erased and(Erased other) {
    Erased sum = this;
    for (var counted : other.counts.entrySet()) {
      sum = sum.and(counted.getKey(), counted.getValue());
    }
    return sum;
  }

  @Override
  public String toString() {
    return counts.isEmpty()
        ? "nothing"
        : counts.entrySet().stream()
            .map(counted -> counted.getValue() + " " + counted.getKey())
            .collect(Collectors.joining(", "));
  }
}
