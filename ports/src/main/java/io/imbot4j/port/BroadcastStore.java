package io.imbot4j.port;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Remembers to whom a broadcast was sent: each recipient before the message goes, and what became
 * of it after. A recipient that was noted and has no outcome yet is in flight, or in doubt.
 *
 * <p>Safe for use by many threads, and where it is durable by many nodes. Each call is one change,
 * done at once or not at all, and safe once it returns; give it some tens of dialogs at a time, at
 * most {@value #MOST}. Where a disk or a database fails, calls throw {@link StoreException}.
 */
public interface BroadcastStore {
  /** The most dialogs one call takes: {@value}. */
  int MOST = 1_000;

  /** What became of one recipient. Immutable. */
  sealed interface Outcome {}

  /** The portal took the message. */
  record Sent(MessageId message) implements Outcome {}

  /**
   * It was not sent, and is not unless it is retried.
   *
   * @param code the portal's error code, {@code ""} where none came
   * @param why one sentence
   */
  record Refused(String code, String why) implements Outcome {}

  /** It is in flight, or nobody knows whether it was sent. */
  record InDoubt() implements Outcome {}

  /** One recipient and what became of it. Immutable. */
  record Recipient(DialogId dialog, Outcome outcome) {}

  /**
   * Notes dialogs to which a message is about to be sent.
   *
   * @return those that were not noted before, by whatever node: only to these may it be sent
   */
  List<DialogId> intend(BroadcastId broadcast, Collection<DialogId> dialogs);

  /**
   * Notes dialogs to which a message is about to be sent once more.
   *
   * @return those that were {@link Refused}, and now have no outcome
   */
  List<DialogId> intendAgain(BroadcastId broadcast, Collection<DialogId> dialogs);

  /**
   * Notes what became of dialogs; nothing happens for those that were erased meanwhile.
   *
   * @param outcomes none of them {@link InDoubt}
   * @throws IllegalArgumentException if one is
   */
  void ended(BroadcastId broadcast, Map<DialogId, Outcome> outcomes);

  /**
   * Forgets dialogs, whatever became of them, so that another run sends to them.
   *
   * @return how many were noted
   */
  int forget(BroadcastId broadcast, Collection<DialogId> dialogs);

  /** What became of one dialog; empty where it was not noted. */
  Optional<Outcome> outcome(BroadcastId broadcast, DialogId dialog);

  /**
   * The dialogs that were {@link Refused}, in an order that stays.
   *
   * @param after the last one of the page before, {@code null} for the first page
   * @param limit the most of a page; fewer are the last
   */
  List<Recipient> refused(BroadcastId broadcast, @Nullable DialogId after, int limit);

  /** The dialogs that are {@link InDoubt}, those in flight among them, as {@link #refused} does. */
  List<Recipient> inDoubt(BroadcastId broadcast, @Nullable DialogId after, int limit);

  /**
   * Erases one broadcast, of which nothing is known then; cancel one that runs before.
   *
   * @return {@code recipients}; {@link Erased#NOTHING} the second time
   */
  Erased erase(BroadcastId broadcast);

  /** Erases all broadcasts of a portal, as {@link #erase(BroadcastId)} does one. */
  Erased erase(PortalId portal);

  /** Erases what became of a person's private dialogs in all broadcasts of a portal. */
  Erased erase(PortalId portal, UserId person);
}
