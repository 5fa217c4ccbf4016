package io.imbot4j.runtime;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.event.EventKey;
import io.imbot4j.port.Erased;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.Lane;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An inbox in memory: a kill loses what it holds.
 *
 * <p>A lane that has nothing to do and nobody talking vanishes. The keys of the last {@value #KEYS}
 * events and the last {@value #DEAD} failures are remembered. Taking work in and giving it out
 * takes constant time but for timers and what is paused; the rest may look through all it holds.
 */
public final class MemoryInbox implements EventInbox {
  private static final int KEYS = 100_000;
  private static final int DEAD = 1_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Lane, MemoryLane> lanes = new HashMap<>();

  /** Lanes with work that nobody holds. */
  private final Set<Lane> ready = new LinkedHashSet<>();

  private final Set<Lane> held = new HashSet<>();

  /** No lease ends before. */
  private Instant firstEnd = Instant.MAX;

  private final NavigableMap<Instant, List<Work.Timer>> timers = new TreeMap<>();
  private final Map<Key, Instant> keys = new Remembered(KEYS);
  private final Deque<Corpse> dead = new ArrayDeque<>();
  private final Set<Paused> paused = new LinkedHashSet<>();
  private long epochs;

  /** An empty inbox. */
  public MemoryInbox() {}

  @Override
  public boolean durable() {
    return false;
  }

  @Override
  public boolean accept(Work work, Instant now) {
    return locked(
        () -> {
          if (keys.putIfAbsent(Key.of(work), now) != null) {
            return false;
          }
          if (work instanceof Work.Timer timer) {
            await(timer);
          } else {
            enqueue(work);
          }
          return true;
        });
  }

  @Override
  public boolean holds(Work work) {
    return locked(
        () -> {
          MemoryLane lane = lanes.get(work.lane());
          return lane != null && lane.work().anyMatch(other -> other.key().equals(work.key()));
        });
  }

  @Override
  public boolean ready(Instant now) {
    return locked(() -> nextReady(now).isPresent());
  }

  @Override
  public Optional<Claim> claim(Instant now, Duration lease) {
    return locked(() -> nextReady(now).map(lane -> hold(lane, now.plus(lease))));
  }

  private Claim hold(Lane lane, Instant until) {
    MemoryLane state = lane(lane);
    Work work = state.next();
    if (work == null) {
      throw new IllegalStateException("lane " + lane + " is ready and has no work");
    }
    keep(lane, ++epochs, until);
    return new Claim(work, epochs, state.conversations());
  }

  private void keep(Lane lane, long epoch, Instant until) {
    ready.remove(lane);
    held.add(lane);
    lane(lane).hold(epoch, until);
    firstEnd = firstEnd.isBefore(until) ? firstEnd : until;
  }

  @Override
  public List<Claim> renew(Collection<Claim> claims, Instant now, Duration lease) {
    return locked(
        () -> {
          List<Claim> lost = new ArrayList<>();
          for (Claim claim : claims) {
            MemoryLane lane = lanes.get(claim.work().lane());
            if (lane != null && lane.isHeldBy(claim.epoch())) {
              keep(claim.work().lane(), claim.epoch(), now.plus(lease));
            } else {
              lost.add(claim);
            }
          }
          return lost;
        });
  }

  @Override
  public boolean complete(Claim claim, Outcome outcome, Instant now) {
    return locked(
        () -> {
          Lane lane = claim.work().lane();
          MemoryLane state = lanes.get(lane);
          if (state == null || !state.isHeldBy(claim.epoch())) {
            return false;
          }
          state.remove(claim.work());
          state.talks(outcome.conversations());
          outcome.timers().forEach(this::await);
          if (outcome.failure() != null) {
            bury(new Corpse(new Dead(claim.work(), outcome.failure()), now));
          }
          free(lane);
          return true;
        });
  }

  @Override
  public void forget(Instant askedBefore, Instant acceptedBefore) {
    locked(
        () -> {
          lanes.values().forEach(lane -> lane.forget(askedBefore));
          lanes.values().removeIf(MemoryLane::isIdle);
          Set<Key> kept = new HashSet<>();
          allWork().map(Key::of).forEach(kept::add);
          dead.removeIf(corpse -> corpse.since().isBefore(acceptedBefore));
          return keys.entrySet()
              .removeIf(
                  key -> key.getValue().isBefore(acceptedBefore) && !kept.contains(key.getKey()));
        });
  }

  @Override
  public Optional<Instant> nextDue() {
    return locked(() -> timers.keySet().stream().findFirst());
  }

  @Override
  public int waiting(Instant now) {
    return locked(
        () -> {
          int due = timers.headMap(now, true).values().stream().mapToInt(List::size).sum();
          return due + lanes.values().stream().mapToInt(MemoryLane::size).sum();
        });
  }

  @Override
  public List<Dead> dead(int limit) {
    return locked(
        () -> dead.stream().skip(Math.max(0, dead.size() - limit)).map(Corpse::dead).toList());
  }

  @Override
  public boolean replay(Work work, Instant now) {
    return locked(
        () -> {
          boolean found = exhume(work);
          if (found) {
            enqueue(work);
          }
          return found;
        });
  }

  @Override
  public boolean drop(Work work) {
    return locked(() -> exhume(work));
  }

  @Override
  public void pause(PortalId portal, @Nullable BotId bot) {
    locked(() -> paused.add(new Paused(portal, bot)));
  }

  @Override
  public void resume(PortalId portal, @Nullable BotId bot) {
    locked(() -> paused.remove(new Paused(portal, bot)));
  }

  @Override
  public List<Paused> paused() {
    return locked(() -> List.copyOf(paused));
  }

  @Override
  public Erased erase(PortalId portal) {
    return locked(
        () -> {
          Predicate<Work> unwanted = work -> work.lane().portal().equals(portal);
          int talks =
              lanes.entrySet().stream()
                  .filter(lane -> lane.getKey().portal().equals(portal))
                  .mapToInt(lane -> lane.getValue().conversations().size())
                  .sum();
          int before = keys.size();
          keys.keySet().removeIf(key -> key.portal().equals(portal));
          Erased erased = erase(unwanted).and("conversations", talks);
          lanes.keySet().removeIf(lane -> lane.portal().equals(portal));
          int pauses = paused.size();
          paused.removeIf(pause -> pause.portal().equals(portal));
          return erased.and("keys", before - keys.size()).and("pauses", pauses - paused.size());
        });
  }

  @Override
  public Erased erase(PortalId portal, UserId person) {
    return locked(
        () -> {
          Erased erased = erase(work -> work.lane().portal().equals(portal) && work.isOf(person));
          int talks = 0;
          for (var lane : lanes.entrySet()) {
            if (lane.getKey().portal().equals(portal)) {
              talks += lane.getValue().forget(person);
            }
          }
          lanes.values().removeIf(MemoryLane::isIdle);
          return erased.and("conversations", talks);
        });
  }

  /** Erases work and failures; a lane whose running work goes is nobody's any more. */
  private Erased erase(Predicate<Work> unwanted) {
    int events = 0;
    int planned = 0;
    for (var lane : Map.copyOf(lanes).entrySet()) {
      MemoryLane state = lane.getValue();
      int due = state.removeIf(work -> work instanceof Work.Timer && unwanted.test(work));
      int gone = state.removeIf(unwanted);
      planned += due;
      events += gone;
      if (due + gone > 0) {
        free(lane.getKey());
      }
    }
    for (List<Work.Timer> several : timers.values()) {
      int before = several.size();
      several.removeIf(unwanted);
      planned += before - several.size();
    }
    timers.values().removeIf(List::isEmpty);
    int failures = dead.size();
    dead.removeIf(corpse -> unwanted.test(corpse.dead().work()));
    return Erased.of("events", events)
        .and("timers", planned)
        .and("failures", failures - dead.size());
  }

  /** How many lanes are in memory: those with work, and those somebody talks in. */
  int lanes() {
    return locked(lanes::size);
  }

  /** The lane to be claimed next. */
  private Optional<Lane> nextReady(Instant now) {
    Map<Instant, List<Work.Timer>> due = timers.headMap(now, true);
    due.values().forEach(several -> several.forEach(this::enqueue));
    due.clear();
    if (!firstEnd.isAfter(now)) {
      endLeases(now);
    }
    return ready.stream().filter(lane -> !isPaused(lane)).findFirst();
  }

  private void endLeases(Instant now) {
    firstEnd = Instant.MAX;
    for (Iterator<Lane> each = held.iterator(); each.hasNext(); ) {
      Lane lane = each.next();
      Instant end = lane(lane).ends();
      if (!end.isAfter(now)) {
        // Whoever held it may still complete it, until another claims it.
        each.remove();
        ready.add(lane);
      } else if (end.isBefore(firstEnd)) {
        firstEnd = end;
      }
    }
  }

  private boolean isPaused(Lane lane) {
    return !paused.isEmpty()
        && (paused.contains(new Paused(lane.portal(), null))
            || paused.contains(new Paused(lane.portal(), lane.bot())));
  }

  private void await(Work.Timer timer) {
    timers.computeIfAbsent(timer.due(), due -> new ArrayList<>()).add(timer);
  }

  private void enqueue(Work work) {
    lane(work.lane()).add(work);
    if (!held.contains(work.lane())) {
      ready.add(work.lane());
    }
  }

  private MemoryLane lane(Lane lane) {
    return lanes.computeIfAbsent(lane, unknown -> new MemoryLane());
  }

  /** Whoever held it does so no more. */
  private void free(Lane lane) {
    MemoryLane state = lane(lane);
    state.free();
    held.remove(lane);
    ready.remove(lane);
    if (state.size() > 0) {
      ready.add(lane);
    } else if (state.isIdle()) {
      lanes.remove(lane);
    }
  }

  private Stream<Work> allWork() {
    return Stream.concat(
        lanes.values().stream().flatMap(MemoryLane::work),
        timers.values().stream().flatMap(List::stream));
  }

  private void bury(Corpse corpse) {
    dead.add(corpse);
    if (dead.size() > DEAD) {
      dead.remove();
    }
  }

  private boolean exhume(Work work) {
    return dead.removeIf(corpse -> Key.of(corpse.dead().work()).equals(Key.of(work)));
  }

  private <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }

  private record Corpse(Dead dead, Instant since) {}

  private record Key(PortalId portal, BotId bot, EventKey key) {
    static Key of(Work work) {
      return new Key(work.lane().portal(), work.lane().bot(), work.key());
    }
  }

  private static final class Remembered extends LinkedHashMap<Key, Instant> {
    private static final long serialVersionUID = 1L;

    private final int most;

    Remembered(int most) {
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.@Nullable Entry<Key, Instant> eldest) {
      return size() > most;
    }
  }
}
