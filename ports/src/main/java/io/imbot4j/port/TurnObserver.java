package io.imbot4j.port;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.event.BotEvent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Told of everything worth a log line or a number; the core itself never logs.
 *
 * <p>Called by many threads at once, in the middle of the work: it must be quick and must not
 * throw.
 */
@FunctionalInterface
public interface TurnObserver {
  /** Tells nobody. */
  TurnObserver SILENT = observation -> {};

  /** Is told once of each thing, on the thread it happens on. */
  void saw(Observation observation);

  /**
   * Tells this one and then the other, even where this one throws though it must not; what it threw
   * is thrown then.
   */
  default TurnObserver and(TurnObserver other) {
    return observation -> {
      try {
        saw(observation);
      } finally {
        other.saw(observation);
      }
    };
  }

  /** Something that happened. Immutable. */
  sealed interface Observation {}

  /** Work was accepted and waits for its lane. */
  record Accepted(Work work) implements Observation {}

  /** An event came a second time and is not handled again. */
  record Duplicate(Work work) implements Observation {}

  /** An event could not be stored and was not accepted; whoever brought it was told so. */
  record Refused(Work work, Throwable cause) implements Observation {}

  /** A turn begins, on the thread that runs it; {@link Ended} follows on the same thread. */
  record Started(Work work) implements Observation {}

  /**
   * The turn that {@link Started} on this thread is over, whatever came of it, and what it left
   * behind is stored or will be; nothing more is told of it on this thread.
   *
   * @param took from the start of the turn
   */
  record Ended(Work work, Duration took) implements Observation {}

  /** A turn ended well. */
  record Finished(Work work, Duration took) implements Observation {}

  /**
   * A turn ended in an exception of the bot, of the portal or of ours, or never began since the bot
   * was closed; its work is listed as failed.
   *
   * @param id the number the person was told, if anything could be said
   */
  record Failed(Work work, String id, Throwable cause) implements Observation {}

  /**
   * It is unknown whether a call of a turn was done, since the portal did not answer or the turn
   * was cut short; it is not repeated, and listed among {@link EffectJournal#inDoubt}.
   */
  record InDoubt(Work work, EffectJournal.Effect effect) implements Observation {}

  /**
   * The bot has answered so many times in a row in this dialog with nobody but bots and the portal
   * to hear it, that it stops; told once, until a person speaks there or it is quiet for a while.
   * This event, and those that follow, are listed as failed.
   */
  record LoopStopped(Work work, int answers) implements Observation {}

  /** A turn takes long; it goes on. */
  record Slow(Work work, Duration so) implements Observation {}

  /**
   * The bot has no hook for events of this kind; told once for each kind.
   *
   * @param override the method to paste into the bot
   */
  record Unhandled(BotEvent event, String override) implements Observation {}

  /**
   * Something was posted and answered with an error: no event was taken in.
   *
   * @param reason one of few words, such as {@code not_believed}
   * @param answer the status and the line it was answered with
   * @param cause {@code null} where the post itself is the reason
   */
  record RefusedPost(String reason, String answer, @Nullable Throwable cause)
      implements Observation {}

  /** Something outside a turn went wrong and goes on: intake, polling, registration. */
  record Trouble(String what, Throwable cause) implements Observation {}

  /**
   * A portal takes no calls of the application at all until somebody acts ({@code OVERLOAD_LIMIT},
   * {@code PAYMENT_REQUIRED}, {@code PORTAL_DELETED}), so none is sent but one now and then; told
   * once, until {@link PortalResumed}.
   *
   * @param why what it said, and the remedy
   */
  record PortalStopped(PortalId portal, PortalException.AccessLost why) implements Observation {}

  /** A portal that had stopped takes calls again. */
  record PortalResumed(PortalId portal) implements Observation {}

  /** Something worth knowing at the start or the end. */
  record Note(String what) implements Observation {}
}
