package io.imbot4j.runtime;

import io.imbot4j.domain.UserId;
import io.imbot4j.port.ConversationState;
import io.imbot4j.port.Work;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What a lane has to do, who holds it, and where people are in it. For one thread. */
final class MemoryLane {
  private final Deque<Work> events = new ArrayDeque<>();
  private final Deque<Work> dueTimers = new ArrayDeque<>();
  private Map<UserId, ConversationState> conversations = Map.of();

  /** Stands for the claim of a lane that rests: no claim has this epoch. */
  static final long RESTS = -1;

  /** The claim that holds it, 0 for none. */
  private long epoch;

  private Instant ends = Instant.MIN;

  void add(Work work) {
    (work instanceof Work.Timer ? dueTimers : events).add(work);
  }

  Stream<Work> work() {
    return Stream.concat(events.stream(), dueTimers.stream());
  }

  /** The event and the timer that have waited longest. */
  Stream<Work> oldest() {
    return Stream.of(events, dueTimers).map(Deque::peek).flatMap(Stream::ofNullable);
  }

  int size() {
    return events.size() + dueTimers.size();
  }

  @Nullable Work next() {
    return events.isEmpty() ? dueTimers.peek() : events.peek();
  }

  void remove(Work work) {
    (work instanceof Work.Timer ? dueTimers : events).removeFirstOccurrence(work);
  }

  /**
   * @return whether there was any
   */
  boolean removeIf(Predicate<Work> unwanted) {
    boolean some = events.removeIf(unwanted);
    return dueTimers.removeIf(unwanted) || some;
  }

  Map<UserId, ConversationState> conversations() {
    return conversations;
  }

  /** Stores what a turn changed, and nothing that was erased meanwhile. */
  void change(Map<UserId, ConversationState> before, Map<UserId, ConversationState> after) {
    if (after.equals(before)) {
      return;
    }
    Map<UserId, ConversationState> changed = new HashMap<>(conversations);
    before.keySet().stream().filter(person -> !after.containsKey(person)).forEach(changed::remove);
    after.forEach(
        (person, talk) -> {
          if (!talk.equals(before.get(person))) {
            changed.put(person, talk);
          }
        });
    conversations = Map.copyOf(changed);
  }

  void forget(Instant askedBefore) {
    Map<UserId, ConversationState> kept = new HashMap<>(conversations);
    kept.values().removeIf(talk -> talk.asked().isBefore(askedBefore));
    conversations = Map.copyOf(kept);
  }

  /**
   * @return how many conversations that was
   */
  int forget(UserId person) {
    Map<UserId, ConversationState> kept = new HashMap<>(conversations);
    int gone = kept.remove(person) == null ? 0 : 1;
    conversations = Map.copyOf(kept);
    return gone;
  }

  void hold(long claim, Instant until) {
    epoch = claim;
    ends = until;
  }

  boolean isHeldBy(long claim) {
    return epoch == claim;
  }

  void free() {
    epoch = 0;
  }

  Instant ends() {
    return ends;
  }

  boolean isIdle() {
    return size() == 0 && conversations.isEmpty();
  }
}
