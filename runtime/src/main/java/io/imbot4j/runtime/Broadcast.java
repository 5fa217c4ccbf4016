package io.imbot4j.runtime;

import io.imbot4j.domain.DialogId;
import io.imbot4j.port.BroadcastId;
import io.imbot4j.port.BroadcastStore;
import io.imbot4j.port.BroadcastStore.Outcome;
import io.imbot4j.port.BroadcastStore.Recipient;
import io.imbot4j.port.Erased;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One message to many dialogs, each of which gets it once, however often the process dies and runs
 * it again: what is known of each recipient stands in the runtime's {@link BroadcastStore}.
 *
 * <pre>{@code
 * runtime.broadcast("newyear-2027").to(recipients).say("A happy new year!");
 * }</pre>
 *
 * <p>Safe for use by many threads. What asks the store throws {@link
 * io.imbot4j.port.StoreException} where that fails.
 */
public final class Broadcast {
  private final BroadcastId id;
  private final Broadcasts all;

  Broadcast(BroadcastId id, Broadcasts all) {
    this.id = id;
    this.all = all;
  }

  /** Its name, its bot and its portal. */
  public BroadcastId id() {
    return id;
  }

  /**
   * Sends to these, in any order; one that comes twice gets one message. Those who had their
   * message in an earlier run are passed over, and so are those who were refused or are in doubt.
   *
   * @param recipients read once, lazily and by one thread at a time; a {@link Collection} says how
   *     many there are
   */
  public BroadcastDraft to(Iterable<DialogId> recipients) {
    Long total = recipients instanceof Collection<DialogId> counted ? (long) counted.size() : null;
    return new BroadcastDraft(id, all, recipients::iterator, () -> {}, false, total);
  }

  /** As {@link #to(Iterable)} does; the stream is closed at the end. */
  public BroadcastDraft to(Stream<DialogId> recipients) {
    return new BroadcastDraft(id, all, recipients::iterator, recipients::close, false, null);
  }

  /** Sends again to those who were refused. */
  public BroadcastDraft toRefused() {
    return new BroadcastDraft(
        id, all, () -> refused().map(Recipient::dialog).iterator(), () -> {}, true, null);
  }

  /** The run of it that goes on in this runtime now. */
  public Optional<RunningBroadcast> running() {
    return all.running(id);
  }

  /** What became of one dialog; empty where nothing was tried. */
  public Optional<Outcome> outcome(DialogId dialog) {
    return all.store().outcome(id, dialog);
  }

  /** Those who were refused, with the portal's code and a sentence; read lazily. */
  public Stream<Recipient> refused() {
    return pages((after, limit) -> all.store().refused(id, after, limit));
  }

  /**
   * Those of whom nobody knows whether they have the message, since the portal did not answer or
   * the process died; read lazily. While it runs, those in flight are among them. They are not sent
   * to again, unless somebody {@linkplain #forget forgets} them.
   */
  public Stream<DialogId> inDoubt() {
    return pages((after, limit) -> all.store().inDoubt(id, after, limit)).map(Recipient::dialog);
  }

  private static Stream<Recipient> pages(RecipientPages.Source source) {
    return new RecipientPages(source).stream();
  }

  /**
   * Forgets what became of a dialog, so that another run sends to it: for one in doubt that turned
   * out to have nothing.
   *
   * @return whether something was known
   */
  public boolean forget(DialogId dialog) {
    return all.store().forget(id, List.of(dialog)) == 1;
  }

  /**
   * Erases all that is known of its recipients; run again, it would be sent to all again.
   *
   * @throws IllegalStateException while it runs in this runtime
   */
  public Erased erase() {
    if (running().isPresent()) {
      throw new IllegalStateException("broadcast " + id + " runs; cancel it before it is erased");
    }
    return all.store().erase(id);
  }
}
