package io.imbot4j.port;

import io.imbot4j.domain.event.EventKey;
import io.imbot4j.port.EventInbox.Claim;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Remembers what a turn does to its portal until {@link EventInbox#complete}: each call before it
 * is made, and its answer after. A call without an answer is in doubt: perhaps it was done. When
 * its turn is complete it is listed.
 *
 * <p>Safe for use by many threads. What it notes is as durable as the inbox, and safe once a call
 * returns; where a disk or a database fails, calls throw {@link StoreException}.
 */
public interface EffectJournal {
  /** What earlier runs of this turn noted, by its {@link Effect#ordinal}. */
  Map<Integer, Effect> noted(Claim claim);

  /**
   * Notes a call that is about to be made.
   *
   * @param effect without an answer
   * @return {@code false} if the claim was lost meanwhile: then the call must not be made
   */
  boolean intend(Claim claim, Effect effect);

  /** Notes the answer of a call; nothing happens if the claim was lost meanwhile. */
  void answered(Claim claim, int ordinal, Map<String, Object> answer);

  /** Forgets a call that is known not to have been done, so that another run makes it. */
  void undone(Claim claim, int ordinal);

  /** The calls in doubt of completed turns, oldest first, at most the last {@code limit}. */
  List<Doubt> inDoubt(int limit);

  /**
   * Takes a call off the list, as somebody does who has looked what became of it.
   *
   * @return whether it was listed
   */
  boolean resolve(Doubt doubt);

  /**
   * A call that changes something. Immutable.
   *
   * @param ordinal the place among the calls of its turn, from 0
   * @param method the platform's method
   * @param content a hash of what the call says
   * @param answer {@code null} where none is known
   */
  record Effect(int ordinal, String method, String content, @Nullable Map<String, Object> answer) {
    public Effect {
      answer = answer == null ? null : Map.copyOf(answer);
    }

    /** Whether it is the same call, whatever became of it. */
    public boolean isSame(Effect other) {
      return ordinal == other.ordinal
          && method.equals(other.method)
          && content.equals(other.content);
    }
  }

  /**
   * A call of which nobody knows whether it was done.
   *
   * @param event the key of the event in whose turn it was made
   */
  record Doubt(Lane lane, EventKey event, Effect effect) {}
}
