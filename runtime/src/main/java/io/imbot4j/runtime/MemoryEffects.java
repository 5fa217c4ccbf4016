package io.imbot4j.runtime;

import io.imbot4j.domain.event.EventKey;
import io.imbot4j.port.EffectJournal;
import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.Lane;
import io.imbot4j.port.Work;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * The journal of an inbox in memory, under the inbox's lock. The last {@value #DOUBTS} calls in
 * doubt are remembered.
 */
final class MemoryEffects implements EffectJournal {
  private static final int DOUBTS = 1_000;

  private final ReentrantLock lock;
  private final Predicate<Claim> held;
  private final Map<Turn, Map<Integer, Effect>> turns = new HashMap<>();
  private final Deque<Listed> doubts = new ArrayDeque<>();

  /**
   * @param held whether a claim was not lost
   */
  MemoryEffects(ReentrantLock lock, Predicate<Claim> held) {
    this.lock = lock;
    this.held = held;
  }

  @Override
  public Map<Integer, Effect> noted(Claim claim) {
    return locked(() -> Map.copyOf(turns.getOrDefault(Turn.of(claim.work()), Map.of())));
  }

  @Override
  public boolean intend(Claim claim, Effect effect) {
    return locked(() -> note(claim, effect));
  }

  private boolean note(Claim claim, Effect effect) {
    boolean isHeld = held.test(claim);
    if (isHeld) {
      turns
          .computeIfAbsent(Turn.of(claim.work()), turn -> new TreeMap<>())
          .put(effect.ordinal(), effect);
    }
    return isHeld;
  }

  @Override
  public void answered(Claim claim, int ordinal, Map<String, Object> answer) {
    locked(
        () -> {
          Effect intent = turns.getOrDefault(Turn.of(claim.work()), Map.of()).get(ordinal);
          return intent != null
              && note(claim, new Effect(ordinal, intent.method(), intent.content(), answer));
        });
  }

  @Override
  public void undone(Claim claim, int ordinal) {
    locked(
        () ->
            held.test(claim)
                && turns.getOrDefault(Turn.of(claim.work()), new HashMap<>()).remove(ordinal)
                    != null);
  }

  @Override
  public List<Doubt> inDoubt(int limit) {
    return locked(
        () -> doubts.stream().skip(Math.max(0, doubts.size() - limit)).map(Listed::doubt).toList());
  }

  @Override
  public boolean resolve(Doubt doubt) {
    return locked(() -> doubts.removeIf(listed -> listed.doubt().equals(doubt)));
  }

  /** Ends a turn: what has no answer is in doubt. */
  void complete(Work work, Instant now) {
    Map<Integer, Effect> ended = turns.remove(Turn.of(work));
    if (ended == null) {
      return;
    }
    for (Effect effect : ended.values()) {
      if (effect.answer() == null) {
        doubts.add(new Listed(new Doubt(work.lane(), work.key(), effect), work, now));
      }
    }
    while (doubts.size() > DOUBTS) {
      doubts.remove();
    }
  }

  void forget(Instant listedBefore) {
    doubts.removeIf(listed -> listed.since().isBefore(listedBefore));
  }

  /**
   * Forgets what was done for this work.
   *
   * @return how much of it was in doubt
   */
  int erase(Predicate<Work> unwanted, Stream<Work> work) {
    work.filter(unwanted).map(Turn::of).forEach(turns::remove);
    int before = doubts.size();
    doubts.removeIf(listed -> unwanted.test(listed.work()));
    return before - doubts.size();
  }

  private <T> T locked(Supplier<T> action) {
    lock.lock();
    try {
      return action.get();
    } finally {
      lock.unlock();
    }
  }

  private record Listed(Doubt doubt, Work work, Instant since) {}

  private record Turn(Lane lane, EventKey key) {
    static Turn of(Work work) {
      return new Turn(work.lane(), work.key());
    }
  }
}
