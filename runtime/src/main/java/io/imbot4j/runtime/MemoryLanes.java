package io.imbot4j.runtime;

import io.imbot4j.port.EventInbox.Backlog;
import io.imbot4j.port.Lane;
import io.imbot4j.port.Work;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IntSummaryStatistics;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Lanes with something to do or somebody talking, which of them is next, and timers. For one
 * thread.
 */
final class MemoryLanes {
  private final Map<Lane, MemoryLane> lanes = new HashMap<>();

  /** Lanes with work that nobody holds, the one that waited longest first. */
  private final Set<Lane> ready = new LinkedHashSet<>();

  private final Set<Lane> held = new HashSet<>();

  /** No lease ends before. */
  private Instant firstEnd = Instant.MAX;

  private final NavigableMap<Instant, List<Work.Timer>> timers = new TreeMap<>();

  int size() {
    return lanes.size();
  }

  @Nullable MemoryLane find(Lane lane) {
    return lanes.get(lane);
  }

  Stream<Map.Entry<Lane, MemoryLane>> all() {
    return lanes.entrySet().stream();
  }

  MemoryLane get(Lane lane) {
    return lanes.computeIfAbsent(lane, unknown -> new MemoryLane());
  }

  void add(Work work) {
    if (work instanceof Work.Timer timer) {
      timers.computeIfAbsent(timer.due(), due -> new ArrayList<>()).add(timer);
    } else {
      enqueue(work);
    }
  }

  /** Puts work at the end of its lane, a timer too. */
  void enqueue(Work work) {
    get(work.lane()).add(work);
    if (!held.contains(work.lane())) {
      ready.add(work.lane());
    }
  }

  /** The lane to be claimed next. */
  Optional<Lane> next(Instant now, Predicate<Lane> wanted) {
    enqueueDue(now);
    if (!firstEnd.isAfter(now)) {
      endLeases(now);
    }
    return ready.stream().filter(wanted).findFirst();
  }

  private void enqueueDue(Instant now) {
    Map<Instant, List<Work.Timer>> due = timers.headMap(now, true);
    due.values().forEach(several -> several.forEach(this::enqueue));
    due.clear();
  }

  private void endLeases(Instant now) {
    firstEnd = Instant.MAX;
    for (Iterator<Lane> each = held.iterator(); each.hasNext(); ) {
      Lane lane = each.next();
      MemoryLane state = get(lane);
      Instant end = state.ends();
      if (!end.isAfter(now)) {
        // Whoever held it may still complete it, until another claims it.
        each.remove();
        settle(lane, state);
      } else if (end.isBefore(firstEnd)) {
        firstEnd = end;
      }
    }
  }

  void hold(Lane lane, long epoch, Instant until) {
    ready.remove(lane);
    held.add(lane);
    get(lane).hold(epoch, until);
    firstEnd = firstEnd.isBefore(until) ? firstEnd : until;
  }

  /** Nobody may hold it until then. */
  void rest(Lane lane, Instant until) {
    hold(lane, MemoryLane.RESTS, until);
  }

  /** Whoever held it does so no more. */
  void free(Lane lane) {
    MemoryLane state = get(lane);
    state.free();
    held.remove(lane);
    ready.remove(lane);
    settle(lane, state);
  }

  private void settle(Lane lane, MemoryLane state) {
    if (state.size() > 0) {
      ready.add(lane);
    } else if (state.isIdle()) {
      lanes.remove(lane);
    }
  }

  void dropIdle() {
    lanes.entrySet().removeIf(lane -> lane.getValue().isIdle() && !held.contains(lane.getKey()));
  }

  /** Drops the lanes of which nothing is left but what people were talking about. */
  void drop(Predicate<Lane> unwanted) {
    lanes.keySet().removeIf(unwanted);
    held.removeIf(unwanted);
  }

  Optional<Instant> nextDue() {
    return timers.keySet().stream().findFirst();
  }

  int waiting(Instant now) {
    int due = timers.headMap(now, true).values().stream().mapToInt(List::size).sum();
    return due + lanes.values().stream().mapToInt(MemoryLane::size).sum();
  }

  /**
   * @param accepted when an event was, {@code null} where that is forgotten
   */
  Backlog backlog(Instant now, Function<Work, @Nullable Instant> accepted, int dead) {
    enqueueDue(now);
    IntSummaryStatistics depths =
        lanes.values().stream().mapToInt(MemoryLane::size).summaryStatistics();
    Instant since =
        lanes.values().stream()
            .flatMap(MemoryLane::oldest)
            .map(work -> work instanceof Work.Timer timer ? timer.due() : accepted.apply(work))
            .flatMap(Stream::ofNullable)
            .min(Comparator.naturalOrder())
            .orElse(null);
    return new Backlog((int) depths.getSum(), Math.max(0, depths.getMax()), since, dead);
  }

  /** All work, timers too. */
  Stream<Work> work() {
    return Stream.concat(
        lanes.values().stream().flatMap(MemoryLane::work),
        timers.values().stream().flatMap(List::stream));
  }

  /** Removes work; a lane of which some goes is nobody's any more. */
  void remove(Predicate<Work> unwanted) {
    for (var lane : Map.copyOf(lanes).entrySet()) {
      if (lane.getValue().removeIf(unwanted)) {
        free(lane.getKey());
      }
    }
    timers.values().forEach(several -> several.removeIf(unwanted));
    timers.values().removeIf(List::isEmpty);
  }
}
