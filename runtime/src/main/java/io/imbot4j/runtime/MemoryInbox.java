package io.imbot4j.runtime;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.event.EventKey;
import io.imbot4j.port.ConversationState;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.Lane;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * An inbox in memory: a kill loses what it holds.
 *
 * <p>A lane that has nothing to do and nobody talking vanishes. The keys of the last {@value #KEYS}
 * events and the last {@value #DEAD} failures are remembered. A lane is held until it is completed,
 * however long that takes: nobody else could have claimed it. Calls take constant time but for
 * timers, {@link #holds} and {@link #forget}.
 */
public final class MemoryInbox implements EventInbox {
  private static final int KEYS = 100_000;
  private static final int DEAD = 1_000;

  private final ReentrantLock lock = new ReentrantLock();
  private final Map<Lane, State> lanes = new HashMap<>();
  private final Deque<Lane> ready = new ArrayDeque<>();
  private final NavigableMap<Instant, List<Work.Timer>> timers = new TreeMap<>();
  private final Map<Key, Boolean> keys = new Remembered(KEYS);
  private final Deque<Dead> dead = new ArrayDeque<>();
  private int waiting;
  private long epochs;

  /** An empty inbox. */
  public MemoryInbox() {}

  @Override
  public boolean durable() {
    return false;
  }

  @Override
  public boolean accept(Work work) {
    return locked(
        () -> {
          Lane lane = work.lane();
          if (keys.putIfAbsent(new Key(lane.portal(), lane.bot(), work.key()), true) != null) {
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
          State state = lanes.get(work.lane());
          return state != null
              && state.queue.stream().anyMatch(other -> other.key().equals(work.key()));
        });
  }

  @Override
  public Optional<Claim> claim(Instant now, Duration lease) {
    return locked(
        () -> {
          moveDue(now);
          Lane lane = ready.poll();
          if (lane == null) {
            return Optional.empty();
          }
          State state = lanes.get(lane);
          Work work = state == null ? null : state.queue.peek();
          if (state == null || work == null) {
            return Optional.empty();
          }
          state.epoch = ++epochs;
          return Optional.of(new Claim(work, state.epoch, state.conversations));
        });
  }

  @Override
  public boolean complete(Claim claim, Outcome outcome) {
    return locked(
        () -> {
          Lane lane = claim.work().lane();
          State state = lanes.get(lane);
          if (state == null || state.epoch != claim.epoch()) {
            return false;
          }
          state.queue.remove();
          waiting--;
          state.epoch = 0;
          state.conversations = outcome.conversations();
          outcome.timers().forEach(this::await);
          if (outcome.failure() != null) {
            bury(new Dead(claim.work(), outcome.failure()));
          }
          if (!state.queue.isEmpty()) {
            ready.add(lane);
          } else if (state.conversations.isEmpty()) {
            lanes.remove(lane);
          }
          return true;
        });
  }

  @Override
  public void forget(Instant askedBefore) {
    locked(
        () ->
            lanes
                .values()
                .removeIf(
                    state -> {
                      state.forget(askedBefore);
                      return state.queue.isEmpty() && state.conversations.isEmpty();
                    }));
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
          return waiting + due;
        });
  }

  @Override
  public List<Dead> dead(int limit) {
    return locked(
        () -> Stream.of(dead.toArray(Dead[]::new)).skip(Math.max(0, dead.size() - limit)).toList());
  }

  /** How many lanes are in memory: those with work, and those somebody talks in. */
  int lanes() {
    return locked(lanes::size);
  }

  private void moveDue(Instant now) {
    Map<Instant, List<Work.Timer>> due = timers.headMap(now, true);
    due.values().forEach(several -> several.forEach(this::enqueue));
    due.clear();
  }

  private void await(Work.Timer timer) {
    timers.computeIfAbsent(timer.due(), due -> new ArrayList<>()).add(timer);
  }

  private void enqueue(Work work) {
    State state = lanes.computeIfAbsent(work.lane(), lane -> new State());
    state.queue.add(work);
    waiting++;
    if (state.queue.size() == 1) {
      ready.add(work.lane());
    }
  }

  private void bury(Dead corpse) {
    dead.add(corpse);
    if (dead.size() > DEAD) {
      dead.remove();
    }
  }

  private <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }

  private static final class State {
    final Deque<Work> queue = new ArrayDeque<>();
    Map<UserId, ConversationState> conversations = Map.of();
    long epoch;

    void forget(Instant askedBefore) {
      Map<UserId, ConversationState> kept = new HashMap<>(conversations);
      kept.values().removeIf(talk -> talk.asked().isBefore(askedBefore));
      conversations = Map.copyOf(kept);
    }
  }

  private record Key(PortalId portal, BotId bot, EventKey key) {}

  private static final class Remembered extends LinkedHashMap<Key, Boolean> {
    private static final long serialVersionUID = 1L;

    private final int most;

    Remembered(int most) {
      this.most = most;
    }

    @Override
    protected boolean removeEldestEntry(Map.@Nullable Entry<Key, Boolean> eldest) {
      return size() > most;
    }
  }
}
