package io.imbot4j.runtime;

import io.imbot4j.bot.GrowingReply;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.LongText;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.PortalException;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/**
 * A reply that grows in a turn. The bot's own thread sends, so that the calls of a turn keep their
 * order; edits and typing come from any, one at a time, and what is not shown yet is never queued
 * but shown with what came meanwhile. Safe for many threads.
 */
final class TurnReply implements GrowingReply {
  /** What the portal is asked to show; it ends by itself soon after a bot that died. */
  private static final Duration TYPING = Duration.ofSeconds(30);

  private static final Duration TYPES_EVERY = Duration.ofSeconds(20);

  private final DialogId dialog;
  private final MessengerGateway gateway;
  private final ReplyMessages messages;
  private final Function<String, LongText> format;
  private final InstantSource clock;
  private final ReplyPace pace = new ReplyPace();
  private final ReentrantLock showing = new ReentrantLock();
  private final StringBuilder words = new StringBuilder();
  private volatile int length;
  private volatile int shown;
  private volatile Instant typed;
  private volatile boolean begun;
  private volatile boolean closed;

  /**
   * @param gateway makes each call as often as it is asked to
   */
  TurnReply(
      DialogId dialog,
      MessengerGateway gateway,
      ReplyEffects effects,
      Function<String, LongText> format,
      InstantSource clock) {
    this.dialog = dialog;
    this.gateway = gateway;
    this.messages = new ReplyMessages(dialog, gateway, effects);
    this.format = format;
    this.clock = clock;
    typed = clock.instant();
  }

  @Override
  public void append(String part) {
    if (closed) {
      throw new IllegalStateException(
          "the reply is closed, as it is at the latest when its turn is over; append before, on the"
              + " handler's thread");
    }
    add(Objects.requireNonNull(part));
    Instant now = clock.instant();
    if (!part.isBlank()) {
      pace.begins(now);
    }
    if (pace.isDue(now)) {
      show(true);
    }
  }

  /** While a message is edited, the text grows on. */
  private void add(String part) {
    synchronized (words) {
      words.append(part);
      length = words.length();
    }
  }

  private String all() {
    synchronized (words) {
      return words.toString();
    }
  }

  /** Whether there is something to do that does not wait for the bot. */
  boolean isDue() {
    Instant now = clock.instant();
    return begun
        ? pace.isDue(now) && length > shown
        : Duration.between(typed, now).compareTo(TYPES_EVERY) >= 0;
  }

  /** Does what is due and sends nothing; what fails, the bot is told by its own call. */
  void look() {
    if (isDue()) {
      try {
        show(false);
      } catch (RuntimeException told) {
        pace.heldBack(clock.instant(), Duration.ZERO);
      }
    }
  }

  private void show(boolean maySend) {
    if (!showing.tryLock()) {
      return;
    }
    try {
      if (closed) {
        return;
      }
      if (begun || maySend) {
        grow(maySend);
      } else {
        type();
      }
    } finally {
      showing.unlock();
    }
  }

  private void grow(boolean maySend) {
    Instant started = clock.instant();
    String all = all();
    List<Text> texts = texts(wholeCharacters(all));
    try {
      messages.grow(texts);
    } catch (PortalException later) {
      heldBack(later);
      return;
    }
    if (maySend) {
      send(texts);
    }
    shown = all.length();
    pace.shown(started, clock.instant());
  }

  private void send(List<Text> texts) {
    try {
      messages.send(texts);
      begun = !messages.isEmpty();
    } catch (PortalException.Throttled later) {
      heldBack(later);
    } catch (RuntimeException failure) {
      closed = true;
      throw failure;
    }
  }

  private void heldBack(PortalException failure) {
    pace.heldBack(
        clock.instant(),
        failure instanceof PortalException.Throttled throttled
            ? throttled.retryAfter()
            : Duration.ZERO);
  }

  /** Shows the bot busy; whether that works matters less than the answer. */
  void type() {
    typed = clock.instant();
    try {
      gateway.chats().show(InputAction.TYPING, dialog, TYPING);
    } catch (PortalException unseen) {
      // The text says it all.
    }
  }

  /** A character made of two halves may have come by its first half only. */
  private static String wholeCharacters(String all) {
    int last = all.length() - 1;
    return last >= 0 && Character.isHighSurrogate(all.charAt(last)) ? all.substring(0, last) : all;
  }

  private List<Text> texts(String all) {
    return format.apply(all).parts();
  }

  @Override
  public List<MessageId> messages() {
    showing.lock();
    try {
      return messages.ids();
    } finally {
      showing.unlock();
    }
  }

  /** Whether it needs nothing any more. */
  boolean isClosed() {
    return closed;
  }

  @Override
  public void close() {
    showing.lock();
    try {
      if (!closed) {
        closed = true;
        messages.end(texts(all()));
      }
    } finally {
      showing.unlock();
    }
  }
}
