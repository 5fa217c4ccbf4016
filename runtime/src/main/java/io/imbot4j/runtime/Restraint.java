package io.imbot4j.runtime;

import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.EventInbox.Outcome;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/** Keeps a bot from saying too much: to other bots, and in one dialog. Safe for many threads. */
final class Restraint {
  private final @Nullable LoopGuard guard;
  private final @Nullable DialogRate rate;
  private final TurnObserver observer;
  private final ReentrantLock lock = new ReentrantLock();

  /**
   * @param guard {@code null} for none
   * @param rate {@code null} for none
   */
  Restraint(@Nullable LoopGuard guard, @Nullable DialogRate rate, TurnObserver observer) {
    this.guard = guard;
    this.rate = rate;
    this.observer = observer;
  }

  /**
   * @throws IllegalArgumentException if {@code times} is below one or {@code time} not positive
   */
  static void requireSome(String setting, int times, Duration time) {
    if (times < 1 || time.isNegative() || time.isZero()) {
      throw new IllegalArgumentException(
          setting
              + "("
              + times
              + ", "
              + time
              + ") lets nothing through; give 1 or more and a time");
    }
  }

  /** How a turn ends that must not begin, since bots would talk for ever; empty where it may. */
  Optional<Outcome> holdsBack(Claim claim, Instant now) {
    if (guard == null) {
      return Optional.empty();
    }
    LoopGuard.Verdict verdict = hears(guard, claim.work(), now);
    if (verdict == LoopGuard.Verdict.GOES_ON) {
      return Optional.empty();
    }
    if (verdict == LoopGuard.Verdict.STOPS) {
      observer.saw(new TurnObserver.LoopStopped(claim.work(), guard.answers()));
    }
    String why =
        Turns.id(claim.work())
            + " not handled, since the bot had answered bots "
            + guard.answers()
            + " times in a row here; raise BotRuntimeBuilder.loopGuard if they should go on";
    return Optional.of(new Outcome(claim.conversations(), List.of(), why));
  }

  private LoopGuard.Verdict hears(LoopGuard guard, Work work, Instant now) {
    lock.lock();
    try {
      return guard.hears(work, now);
    } finally {
      lock.unlock();
    }
  }

  /**
   * Counts a turn in which the bot spoke.
   *
   * @return until when the dialog has to rest, {@code null} where it may go on
   */
  @Nullable Instant spoke(Work work, Instant now) {
    lock.lock();
    try {
      if (guard != null) {
        guard.spoke(work);
      }
      return rate == null || work.lane().dialog() == null ? null : rate.spoke(work.lane(), now);
    } finally {
      lock.unlock();
    }
  }

  /** Forgets the dialogs where nothing happened for a while. */
  void forget(Instant now) {
    lock.lock();
    try {
      if (guard != null) {
        guard.forget(now);
      }
      if (rate != null) {
        rate.forget(now);
      }
    } finally {
      lock.unlock();
    }
  }

  /** The longest rest of a dialog. */
  Duration longestRest() {
    return rate == null ? Duration.ZERO : rate.each();
  }
}
