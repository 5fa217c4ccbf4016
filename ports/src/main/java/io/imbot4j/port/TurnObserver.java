package io.imbot4j.port;

import io.imbot4j.domain.event.BotEvent;
import java.time.Duration;

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

  /** Something that happened. Immutable. */
  sealed interface Observation {}

  /** Work was accepted and waits for its lane. */
  record Accepted(Work work) implements Observation {}

  /** An event came a second time and is not handled again. */
  record Duplicate(Work work) implements Observation {}

  /** An event could not be stored and was not accepted; whoever brought it was told so. */
  record Refused(Work work, Throwable cause) implements Observation {}

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

  /** Something outside a turn went wrong and goes on: intake, polling, registration. */
  record Trouble(String what, Throwable cause) implements Observation {}

  /** Something worth knowing at the start or the end. */
  record Note(String what) implements Observation {}
}
