package io.imbot4j.port;

import io.imbot4j.domain.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds accepted work until it is done: each piece once, each lane in order, one holder a lane.
 *
 * <p>Safe for use by many threads, and where it is durable by many nodes. Calls may block for a
 * disk, never for a bot.
 */
public interface EventInbox {
  /** Whether what was accepted survives a crash. */
  boolean durable();

  /**
   * Takes work in, unless its key was taken in before by the same portal and bot.
   *
   * @return {@code false} for a duplicate
   * @throws RuntimeException if it cannot be stored; then it was not accepted
   */
  boolean accept(Work work);

  /** Whether this work was accepted and is not done yet, a timer that is not due left out. */
  boolean holds(Work work);

  /**
   * Gives the oldest due work of some lane nobody holds, and holds the lane.
   *
   * @param now work that is due later stays
   * @param lease how long the lane is held without {@link #complete}, after which others may claim
   *     it
   * @return empty where nothing is to be done
   */
  Optional<Claim> claim(Instant now, Duration lease);

  /**
   * Ends a turn: its work is done, its conversations and timers are stored, the lane is free, all
   * at once or not at all.
   *
   * @return {@code false} if the claim was lost meanwhile; then nothing was stored
   */
  boolean complete(Claim claim, Outcome outcome);

  /**
   * Drops the conversations nobody answered: those whose question is older than this.
   *
   * @param askedBefore conversations asked at this time or later stay
   */
  void forget(Instant askedBefore);

  /** When the next timer falls due, or fell due unclaimed; empty where none waits. */
  Optional<Instant> nextDue();

  /** How much accepted work is not done, timers that are not due left out. */
  int waiting(Instant now);

  /** The work that ended in a failure, oldest first, at most the last {@code limit}. */
  List<Dead> dead(int limit);

  /**
   * A held lane with its oldest work.
   *
   * @param epoch counts the claims of the lane, so that a lost claim is known
   * @param conversations where people are in this lane
   */
  record Claim(Work work, long epoch, Map<UserId, ConversationState> conversations) {
    public Claim {
      conversations = Map.copyOf(conversations);
    }
  }

  /**
   * What a turn leaves behind.
   *
   * @param conversations where people are now; who is missing is in none
   * @param timers work for later
   * @param failure why the turn failed, {@code null} if it did not
   */
  record Outcome(
      Map<UserId, ConversationState> conversations,
      List<Work.Timer> timers,
      @Nullable String failure) {
    public Outcome {
      conversations = Map.copyOf(conversations);
      timers = List.copyOf(timers);
    }
  }

  /** Work whose turn failed. */
  record Dead(Work work, String failure) {}
}
