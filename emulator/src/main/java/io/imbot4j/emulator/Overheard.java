package io.imbot4j.emulator;

import io.imbot4j.world.LogEntry.Shown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Predicate;

/**
 * A dialog as its people have heard it so far, in the way the test kit counts: whatever another one
 * wrote is heard once, in order, and reads as it does at that moment. For one thread.
 */
final class Overheard {
  private final Map<Integer, Shown> messages = new TreeMap<>();
  private final Map<Integer, Set<Integer>> heard = new HashMap<>();

  void show(Shown change) {
    switch (change.what()) {
      case "removed" -> messages.remove(change.message());
      case "reacted" -> {}
      default -> messages.put(change.message(), change);
    }
  }

  /** Whoever listens from now on hears nothing of what was before. */
  void skip(int person) {
    heardBy(person).addAll(messages.keySet());
  }

  /** What a person has not heard yet, which is heard by that. */
  List<Shown> next(int person) {
    List<Shown> fresh = new ArrayList<>();
    for (Shown message : messages.values()) {
      if (isAnothers(message, person) && heardBy(person).add(message.message())) {
        fresh.add(message);
      }
    }
    return fresh;
  }

  boolean hasHeard(int person, int message) {
    return heardBy(person).contains(message);
  }

  Optional<Shown> lastOfOthers(int person) {
    return last(message -> isAnothers(message, person));
  }

  boolean isLastOfOthers(int person, int message) {
    return lastOfOthers(person).filter(last -> last.message() == message).isPresent();
  }

  boolean isLastOwn(int person, int message) {
    return last(own -> own.author() == person).filter(own -> own.message() == message).isPresent();
  }

  /**
   * What a button says, where that is enough to find it: the first of the newest message that has
   * such a button.
   */
  Optional<String> label(int message, int button) {
    Shown pressed = messages.get(message);
    if (pressed == null || button >= pressed.buttons().size()) {
      return Optional.empty();
    }
    String label = pressed.buttons().get(button);
    return last(any -> any.buttons().contains(label))
        .filter(newest -> newest.equals(pressed) && pressed.buttons().indexOf(label) == button)
        .map(newest -> label);
  }

  private Optional<Shown> last(Predicate<Shown> which) {
    return messages.values().stream().filter(which).reduce((before, next) -> next);
  }

  private Set<Integer> heardBy(int person) {
    return heard.computeIfAbsent(person, fresh -> new HashSet<>());
  }

  private static boolean isAnothers(Shown message, int person) {
    return message.author() != person && message.author() != 0;
  }
}
