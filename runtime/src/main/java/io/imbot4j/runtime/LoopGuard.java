package io.imbot4j.runtime;

import io.imbot4j.domain.User;
import io.imbot4j.port.Lane;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Ends what bots would talk for ever: counts the turns in a row in which the bot spoke though no
 * person did. A dialog without bots, or a quiet one, takes no memory. For one thread.
 */
final class LoopGuard {
  private final int answers;
  private final Duration quiet;

  /** Where a bot was heard; the dialog that heard one last is last. */
  private final Map<Lane, Exchange> exchanges = new LinkedHashMap<>();

  private record Exchange(int answers, Instant heard) {}

  /** What becomes of a turn. */
  enum Verdict {
    GOES_ON,
    /** The first that is held back. */
    STOPS,
    /** Another one. */
    STAYS_STOPPED
  }

  /**
   * @param answers how many in a row
   * @param quiet how long no bot is heard until it counts anew
   */
  LoopGuard(int answers, Duration quiet) {
    Restraint.requireSome("loopGuard", answers, quiet);
    this.answers = answers;
    this.quiet = quiet;
  }

  int answers() {
    return answers;
  }

  /** Whether work may be done. */
  Verdict hears(Work work, Instant now) {
    forget(now);
    if (!(work instanceof Work.Event)) {
      return Verdict.GOES_ON;
    }
    Exchange before = exchanges.remove(work.lane());
    if (isOfAPerson(work)) {
      return Verdict.GOES_ON;
    }
    int count = before == null ? 0 : before.answers();
    boolean tooMany = count >= answers;
    exchanges.put(work.lane(), new Exchange(tooMany ? answers + 1 : count, now));
    if (!tooMany) {
      return Verdict.GOES_ON;
    }
    return count == answers ? Verdict.STOPS : Verdict.STAYS_STOPPED;
  }

  /** Counts a turn in which the bot spoke. */
  void spoke(Work work) {
    if (!isOfAPerson(work)) {
      exchanges.computeIfPresent(
          work.lane(),
          (lane, exchange) ->
              exchange.answers() < answers
                  ? new Exchange(exchange.answers() + 1, exchange.heard())
                  : exchange);
    }
  }

  /** Forgets the dialogs that have been quiet. */
  void forget(Instant now) {
    for (Iterator<Exchange> eldest = exchanges.values().iterator(); eldest.hasNext(); ) {
      if (eldest.next().heard().plus(quiet).isAfter(now)) {
        return;
      }
      eldest.remove();
    }
  }

  int dialogs() {
    return exchanges.size();
  }

  private static boolean isOfAPerson(Work work) {
    User by = work.by();
    return by != null && !by.bot();
  }
}
