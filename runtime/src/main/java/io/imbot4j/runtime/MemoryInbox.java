package io.imbot4j.runtime;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.event.EventKey;
import io.imbot4j.port.EffectJournal;
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
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
  private final MemoryLanes lanes = new MemoryLanes();
  private final Map<Key, Instant> keys = new Remembered(KEYS);
  private final Deque<Corpse> dead = new ArrayDeque<>();
  private final Set<Paused> paused = new LinkedHashSet<>();
  private final MemoryEffects effects = new MemoryEffects(lock, this::isHeld);
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
          lanes.add(work);
          return true;
        });
  }

  @Override
  public boolean holds(Work work) {
    return locked(
        () -> {
          MemoryLane lane = lanes.find(work.lane());
          return lane != null && lane.work().anyMatch(other -> other.key().equals(work.key()));
        });
  }

  @Override
  public boolean ready(Instant now) {
    return locked(() -> lanes.next(now, this::isWanted).isPresent());
  }

  @Override
  public Optional<Claim> claim(Instant now, Duration lease) {
    return locked(() -> lanes.next(now, this::isWanted).map(lane -> hold(lane, now.plus(lease))));
  }

  private Claim hold(Lane lane, Instant until) {
    MemoryLane state = lanes.get(lane);
    Work work = state.next();
    if (work == null) {
      throw new IllegalStateException("lane " + lane + " is ready and has no work");
    }
    lanes.hold(lane, ++epochs, until);
    return new Claim(work, epochs, state.conversations());
  }

  @Override
  public List<Claim> renew(Collection<Claim> claims, Instant now, Duration lease) {
    return locked(
        () -> {
          List<Claim> lost = new ArrayList<>();
          for (Claim claim : claims) {
            MemoryLane lane = lanes.find(claim.work().lane());
            if (lane != null && lane.isHeldBy(claim.epoch())) {
              lanes.hold(claim.work().lane(), claim.epoch(), now.plus(lease));
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
          MemoryLane state = lanes.find(lane);
          if (state == null || !state.isHeldBy(claim.epoch())) {
            return false;
          }
          state.remove(claim.work());
          state.change(claim.conversations(), outcome.conversations());
          effects.complete(claim.work(), now);
          outcome.timers().forEach(lanes::add);
          if (outcome.failure() != null) {
            bury(new Corpse(new Dead(claim.work(), outcome.failure()), now));
          }
          Instant rest = outcome.restsUntil();
          if (rest != null && rest.isAfter(now)) {
            lanes.rest(lane, rest);
          } else {
            lanes.free(lane);
          }
          return true;
        });
  }

  @Override
  public void forget(Instant askedBefore, Instant acceptedBefore) {
    locked(
        () -> {
          lanes.all().forEach(lane -> lane.getValue().forget(askedBefore));
          lanes.dropIdle();
          Set<Key> kept = new HashSet<>();
          lanes.work().map(Key::of).forEach(kept::add);
          dead.removeIf(corpse -> corpse.since().isBefore(acceptedBefore));
          effects.forget(acceptedBefore);
          return keys.entrySet()
              .removeIf(
                  key -> key.getValue().isBefore(acceptedBefore) && !kept.contains(key.getKey()));
        });
  }

  @Override
  public Optional<Instant> nextDue() {
    return locked(lanes::nextDue);
  }

  @Override
  public int waiting(Instant now) {
    return locked(() -> lanes.waiting(now));
  }

  @Override
  public Backlog backlog(Instant now) {
    return locked(() -> lanes.backlog(now, work -> keys.get(Key.of(work)), dead.size()));
  }

  @Override
  public EffectJournal effects() {
    return effects;
  }

  private boolean isHeld(Claim claim) {
    MemoryLane state = lanes.find(claim.work().lane());
    return state != null && state.isHeldBy(claim.epoch());
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
            lanes.enqueue(work);
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
          int talks = lanesOf(portal).mapToInt(lane -> lane.conversations().size()).sum();
          Erased erased = erase(work -> work.lane().portal().equals(portal));
          lanes.drop(lane -> lane.portal().equals(portal));
          return erased
              .and("conversations", talks)
              .and("keys", removed(keys.keySet(), key -> key.portal().equals(portal)))
              .and("pauses", removed(paused, pause -> pause.portal().equals(portal)));
        });
  }

  @Override
  public Erased erase(PortalId portal, UserId person) {
    return locked(
        () -> {
          Erased erased = erase(work -> work.lane().portal().equals(portal) && work.isOf(person));
          int talks = lanesOf(portal).mapToInt(lane -> lane.forget(person)).sum();
          lanes.dropIdle();
          return erased.and("conversations", talks);
        });
  }

  private Stream<MemoryLane> lanesOf(PortalId portal) {
    return lanes
        .all()
        .filter(lane -> lane.getKey().portal().equals(portal))
        .map(Map.Entry::getValue);
  }

  private Erased erase(Predicate<Work> unwanted) {
    int doubts = effects.erase(unwanted, lanes.work());
    int all = (int) lanes.work().filter(unwanted).count();
    int timers = (int) lanes.work().filter(Work.Timer.class::isInstance).filter(unwanted).count();
    lanes.remove(unwanted);
    return Erased.of("events", all - timers)
        .and("timers", timers)
        .and("failures", removed(dead, corpse -> unwanted.test(corpse.dead().work())))
        .and("calls in doubt", doubts);
  }

  private static <T> int removed(Collection<T> from, Predicate<T> unwanted) {
    int before = from.size();
    from.removeIf(unwanted);
    return before - from.size();
  }

  /** How many lanes are in memory: those with work, those somebody talks in, and those at rest. */
  int lanes() {
    return locked(lanes::size);
  }

  private boolean isWanted(Lane lane) {
    return paused.isEmpty()
        || !(paused.contains(new Paused(lane.portal(), null))
            || paused.contains(new Paused(lane.portal(), lane.bot())));
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
