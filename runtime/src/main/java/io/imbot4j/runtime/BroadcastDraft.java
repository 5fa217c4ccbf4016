package io.imbot4j.runtime;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.BroadcastId;
import java.util.Iterator;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A broadcast that knows its recipients and begins with {@link #say}. For one thread. */
public final class BroadcastDraft {
  private final BroadcastId id;
  private final Broadcasts all;
  private final Supplier<Iterator<DialogId>> recipients;
  private final Runnable close;
  private final boolean again;
  private @Nullable Long total;
  private Consumer<BroadcastProgress> watcher = progress -> {};

  /**
   * @param close told at the end
   * @param again whether it is for those who were refused
   * @param total how many recipients there are, {@code null} where that is not known
   */
  BroadcastDraft(
      BroadcastId id,
      Broadcasts all,
      Supplier<Iterator<DialogId>> recipients,
      Runnable close,
      boolean again,
      @Nullable Long total) {
    this.id = id;
    this.all = all;
    this.recipients = recipients;
    this.close = close;
    this.again = again;
    this.total = total;
  }

  /** How many recipients there are, where the list does not say, so that the time left is told. */
  public BroadcastDraft expecting(long recipients) {
    total = recipients;
    return this;
  }

  /**
   * Who is told how far it is: at most once a second and at the end, on a thread of the broadcast,
   * one at a time; it should be quick. What it throws stops nothing.
   */
  public BroadcastDraft watch(Consumer<BroadcastProgress> told) {
    watcher = told;
    return this;
  }

  /** Starts it with plain text, as {@link #say(NewMessage)} does. */
  public RunningBroadcast say(String plain) {
    return say(NewMessage.of(plain));
  }

  /** Starts it with formatted text, as {@link #say(NewMessage)} does. */
  public RunningBroadcast say(Text text) {
    return say(NewMessage.of(text));
  }

  /** Starts it with formatted text and buttons under it, as {@link #say(NewMessage)} does. */
  public RunningBroadcast say(Text text, Keyboard keyboard) {
    return say(NewMessage.of(text).with(keyboard));
  }

  /**
   * Starts it, and returns at once.
   *
   * @throws IllegalArgumentException if a button carries what no route takes; nothing was sent then
   * @throws IllegalStateException if it runs in this runtime already, or the runtime is closed
   */
  public RunningBroadcast say(NewMessage message) {
    NewMessage sendable = all.outgoing(id).sendable(message);
    return all.start(this, recipient -> sendable);
  }

  /**
   * Starts it with a message for each recipient, as {@link #say(NewMessage)} does.
   *
   * @param message called by several threads at once; where it throws, the recipient counts as
   *     refused, with no code and what was thrown
   */
  public RunningBroadcast say(Function<DialogId, NewMessage> message) {
    return all.start(this, message.andThen(all.outgoing(id)::sendable));
  }

  BroadcastId id() {
    return id;
  }

  Supplier<Iterator<DialogId>> recipients() {
    return recipients;
  }

  Runnable close() {
    return close;
  }

  boolean again() {
    return again;
  }

  @Nullable Long total() {
    return total;
  }

  Consumer<BroadcastProgress> watcher() {
    return watcher;
  }
}
