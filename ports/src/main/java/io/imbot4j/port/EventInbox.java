package io.imbot4j.port;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Holds accepted work until it is done: each piece once, each lane in order, one holder a lane.
 *
 * <p>It has no clock: whoever calls says what time it is, and nodes that share an inbox need clocks
 * that agree within seconds. Safe for use by many threads, and where it is durable by many nodes.
 * Calls may block for a disk, never for a bot; where a disk or a database fails they throw {@link
 * StoreException}.
 */
public interface EventInbox {
  /** Whether what was accepted survives a crash. */
  boolean durable();

  /**
   * Takes work in, unless its key was taken in before by the same portal and bot. Events of a lane
   * come out in the order in which they were accepted.
   *
   * @return {@code false} for a duplicate
   * @throws RuntimeException if it cannot be stored; then it was not accepted
   */
  boolean accept(Work work, Instant now);

  /** Whether this work was accepted and is not done yet, a timer that is not due left out. */
  boolean holds(Work work);

  /** Whether {@link #claim} would find something, as far as can be told without holding it. */
  boolean ready(Instant now);

  /**
   * Gives the oldest due work of some lane nobody holds and nobody paused, and holds the lane. What
   * has waited longest comes first; in a lane, events come before timers.
   *
   * @param now work that is due later stays
   * @param lease how long the lane is held without {@link #renew} or {@link #complete}, after which
   *     others may claim it
   * @return empty where nothing is to be done
   * @throws StoreException if what was found cannot be read, too; it is tried again when the lease
   *     has ended
   */
  Optional<Claim> claim(Instant now, Duration lease);

  /**
   * Holds the lanes of these claims for this long from now.
   *
   * @return those that were lost before; the others are held
   */
  List<Claim> renew(Collection<Claim> claims, Instant now, Duration lease);

  /**
   * Ends a turn: its work is done, its conversations and timers are stored, the lane is free or
   * rests, all at once or not at all.
   *
   * @return {@code false} if the claim was lost meanwhile: its lease ended and another took the
   *     lane, or its work was erased; then nothing was stored
   */
  boolean complete(Claim claim, Outcome outcome, Instant now);

  /**
   * Drops what nobody needs any more: conversations nobody answered, the keys of finished work, and
   * the failures and the calls in doubt of long ago.
   *
   * @param askedBefore conversations whose question was asked at this time or later stay
   * @param acceptedBefore keys of work accepted at this time or later stay, and what was listed
   *     since
   */
  void forget(Instant askedBefore, Instant acceptedBefore);

  /**
   * When the next timer falls due, or fell due; empty where none waits. One whose turn runs may
   * count still.
   */
  Optional<Instant> nextDue();

  /** How much accepted work is not done, timers that are not due left out. */
  int waiting(Instant now);

  /**
   * What waits, as monitoring asks now and then: it may look through all that waits and all that
   * failed, but at no content.
   */
  Backlog backlog(Instant now);

  /** What turns of this inbox do to their portals; {@link #complete} ends a turn there as well. */
  EffectJournal effects();

  /** The work that ended in a failure, oldest first, at most the last {@code limit}. */
  List<Dead> dead(int limit);

  /**
   * Puts work that ended in a failure back into its lane, behind what waits there.
   *
   * @return whether there is such work among the {@link #dead}
   */
  boolean replay(Work dead, Instant now);

  /**
   * Forgets work that ended in a failure.
   *
   * @return whether there was such work among the {@link #dead}
   */
  boolean drop(Work dead);

  /**
   * Has a portal's work accepted but not claimed, until {@link #resume}; turns that run go on.
   * Again it does nothing.
   *
   * @param bot {@code null} for all bots of the portal
   */
  void pause(PortalId portal, @Nullable BotId bot);

  /**
   * Takes back the {@link #pause} of the same portal and bot; nothing happens where there is none.
   *
   * @param bot {@code null} to take back that of the whole portal
   */
  void resume(PortalId portal, @Nullable BotId bot);

  /** What is paused, by portal and bot. */
  List<Paused> paused();

  /**
   * Erases everything this inbox holds about a portal. What a running turn leaves behind is not
   * stored.
   *
   * @return what that was; {@link Erased#NOTHING} the second time
   */
  Erased erase(PortalId portal);

  /**
   * Erases what this inbox holds about a person of a portal: where they are in conversations, and
   * work and failures that are theirs or of their private dialogs. What others wrote about them in
   * a group stays.
   *
   * @return what that was; {@link Erased#NOTHING} the second time
   */
  Erased erase(PortalId portal, UserId person);

  /**
   * A held lane with its oldest work.
   *
   * @param epoch names this claim among all of its lane, so that a lost one is known
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
   * @param restsUntil until when nobody may claim the lane, which takes work in meanwhile; {@code
   *     null} where it need not rest
   */
  record Outcome(
      Map<UserId, ConversationState> conversations,
      List<Work.Timer> timers,
      @Nullable String failure,
      @Nullable Instant restsUntil) {
    public Outcome {
      conversations = Map.copyOf(conversations);
      timers = List.copyOf(timers);
    }

    /** What a turn leaves behind whose lane need not rest. */
    public Outcome(
        Map<UserId, ConversationState> conversations,
        List<Work.Timer> timers,
        @Nullable String failure) {
      this(conversations, timers, failure, null);
    }

    /** The same where the lane rests. */
    public Outcome resting(@Nullable Instant until) {
      return new Outcome(conversations, timers, failure, until);
    }
  }

  /**
   * What waits in an inbox.
   *
   * @param waiting how much accepted work is not done, that of running turns too, timers that are
   *     not due left out
   * @param deepest how much of it the lane has that has most
   * @param since when the oldest of it was accepted, a timer when it fell due; {@code null} where
   *     nothing waits. What was replayed counts from when it was first accepted
   * @param dead how much work is listed as failed
   */
  record Backlog(int waiting, int deepest, @Nullable Instant since, int dead) {}

  /** Work whose turn failed. */
  record Dead(Work work, String failure) {}

  /**
   * A bot that is paused.
   *
   * @param bot {@code null} for all bots of the portal
   */
  record Paused(PortalId portal, @Nullable BotId bot) {}
}
