package io.imbot4j.runtime;

import io.imbot4j.port.EffectJournal;
import io.imbot4j.port.EffectJournal.Effect;
import io.imbot4j.port.Effects;
import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.StoreException;
import io.imbot4j.port.TurnObserver;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What one turn does to its portal: each call is noted before it is made and answered after, and
 * what an earlier run of the turn noted is not made again. Once the turn is over, calls are made as
 * they come. Safe for many threads.
 */
final class TurnEffects implements Effects {
  private final EffectJournal journal;
  private final Claim claim;
  private final TurnObserver observer;
  private final ReentrantLock lock = new ReentrantLock();
  private final List<Effect> inDoubt = new ArrayList<>();
  private @Nullable Map<Integer, Effect> noted;
  private @Nullable String stopped;
  private int next;
  private volatile boolean over;

  TurnEffects(EffectJournal journal, Claim claim, TurnObserver observer) {
    this.journal = journal;
    this.claim = claim;
    this.observer = observer;
  }

  @Override
  public Map<String, Object> once(
      String method, String content, Supplier<Map<String, Object>> call) {
    if (over) {
      return call.get();
    }
    Effect effect;
    Effect before;
    lock.lock();
    try {
      requireGoing();
      if (noted == null) {
        noted = journal.noted(claim);
      }
      effect = new Effect(next, method, content, null);
      before = noted.get(next);
      requireSame(effect, before);
      next++;
    } finally {
      lock.unlock();
    }
    return before == null ? make(effect, call) : again(before);
  }

  /** Whether an earlier run made another call as its next, with this content. */
  boolean hasNoted(String content) {
    lock.lock();
    try {
      Effect before = over || noted == null ? null : noted.get(next);
      return before != null && before.content().equals(content);
    } finally {
      lock.unlock();
    }
  }

  private void requireGoing() {
    if (stopped != null) {
      throw new IllegalStateException(stopped);
    }
  }

  private void requireSame(Effect effect, @Nullable Effect before) {
    if (before != null && !before.isSame(effect)) {
      stopped =
          "turn "
              + claim.work().key()
              + " was cut short and runs again, and now calls "
              + effect.method()
              + " where it had called "
              + before.method()
              + (before.method().equals(effect.method()) ? " with other words" : "")
              + ", so nothing more is sent; let what a turn says follow from its event alone";
      requireGoing();
    }
  }

  private Map<String, Object> make(Effect effect, Supplier<Map<String, Object>> call) {
    if (!journal.intend(claim, effect)) {
      throw new IllegalStateException(
          "turn " + claim.work().key() + " runs elsewhere by now, so nothing more is sent here");
    }
    Map<String, Object> answer;
    try {
      answer = call.get();
    } catch (PortalException | UncheckedIOException failure) {
      if (failure instanceof PortalException.Unanswered unanswered && unanswered.reached()) {
        doubt(effect);
      } else {
        note(effect, () -> journal.undone(claim, effect.ordinal()));
      }
      throw failure;
    }
    note(effect, () -> journal.answered(claim, effect.ordinal(), answer));
    return answer;
  }

  /** What the portal said counts for this run even where it cannot be noted for another. */
  private void note(Effect effect, Runnable noting) {
    try {
      noting.run();
    } catch (StoreException unnoted) {
      doubt(effect);
    }
  }

  private Map<String, Object> again(Effect before) {
    if (before.answer() != null) {
      return before.answer();
    }
    doubt(before);
    throw new PortalException.Unanswered(
        before.method(),
        claim.work().lane().portal(),
        true,
        "the turn was cut short in the middle of this call, so it is unknown whether it was done,"
            + " and it is not repeated; look before you ask again",
        new CutShort());
  }

  private void doubt(Effect effect) {
    lock.lock();
    try {
      inDoubt.add(effect);
    } finally {
      lock.unlock();
    }
  }

  /** Whether the turn called anything that changes something. */
  boolean any() {
    lock.lock();
    try {
      return next > 0;
    } finally {
      lock.unlock();
    }
  }

  /** Ends the turn, and tells what is in doubt. */
  void end() {
    lock.lock();
    try {
      over = true;
      inDoubt.forEach(effect -> observer.saw(new TurnObserver.InDoubt(claim.work(), effect)));
    } finally {
      lock.unlock();
    }
  }

  /** Why it is unknown whether a call of an earlier run was done. */
  static final class CutShort extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private CutShort() {
      super("the process ended in the middle of the call");
    }

    static boolean caused(Throwable failure) {
      for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause instanceof CutShort) {
          return true;
        }
      }
      return false;
    }
  }
}
