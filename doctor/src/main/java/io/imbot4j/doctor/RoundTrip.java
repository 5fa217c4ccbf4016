package io.imbot4j.doctor;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.MessageWindow;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.PortalException;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;

/**
 * Writes to the bot as the authorising user, waits for its answer, and deletes both. For one
 * thread.
 */
final class RoundTrip {
  /** Where its events are posted, the portal does so at once. */
  private static final Duration POSTED = Duration.ofSeconds(9);

  /** A program that fetches asks every half minute while nobody talks. */
  private static final Duration FETCHED = Duration.ofSeconds(45);

  private static final Duration SECOND = Duration.ofSeconds(1);

  private final Examined examined;
  private final AppGateway app;
  private final QueueCheck queue;
  private final Pause pause;

  /** Waits; a test does not. */
  interface Pause {
    void rest(Duration length) throws InterruptedException;
  }

  RoundTrip(Examined examined, AppGateway app, QueueCheck queue, Pause pause) {
    this.examined = examined;
    this.app = app;
    this.queue = queue;
    this.pause = pause;
  }

  /** How long it may take in all. */
  static Duration atMost(boolean fetched) {
    return (fetched ? FETCHED : POSTED).plusSeconds(20);
  }

  Verdict make(Bot bot) throws InterruptedException {
    DialogId dialog = DialogId.of(new UserId(bot.id().value()));
    MessageId sent = app.user().messages().send(dialog, NewMessage.of(examined.greeting()));
    Set<MessageId> answers = new HashSet<>();
    try {
      return await(bot, dialog, sent, answers);
    } finally {
      clear(bot.id(), sent, answers);
    }
  }

  private Verdict await(Bot bot, DialogId dialog, MessageId sent, Set<MessageId> answers)
      throws InterruptedException {
    boolean fetched = examined.isNewer() && bot.fetched();
    boolean queued = false;
    boolean waits = false;
    // Where the bot fetches each look is two calls, and the limit is the bot's as well.
    Duration between = fetched ? SECOND.multipliedBy(2) : SECOND;
    long tries = (fetched ? FETCHED : POSTED).dividedBy(between);
    for (long i = 0; i < tries; i++) {
      if (fetched) {
        waits = queue.holds(bot.id(), sent.value());
        queued |= waits;
      }
      if (hears(bot.id(), dialog, sent, answers)) {
        settle(bot.id(), dialog, sent, answers);
        return Verdict.fine("round.fine", "" + (i + 1) * between.toSeconds());
      }
      pause.rest(between);
    }
    if (!fetched) {
      return Verdict.fault("round.posted", "" + POSTED.toSeconds());
    }
    return Verdict.fault(waits ? "round.waits" : queued ? "round.taken" : "round.lost");
  }

  /** The bot may say more than one thing, to somebody it never met above all. */
  private void settle(BotId bot, DialogId dialog, MessageId sent, Set<MessageId> answers)
      throws InterruptedException {
    int quiet = 0;
    for (int i = 0; i < 5 && quiet < 2; i++) {
      pause.rest(SECOND);
      quiet = hears(bot, dialog, sent, answers) ? 0 : quiet + 1;
    }
  }

  /** Whether the bot has said something that was not heard before. */
  private boolean hears(BotId bot, DialogId dialog, MessageId sent, Set<MessageId> answers) {
    boolean news = false;
    for (Message message :
        app.user().dialogs().messages(dialog, MessageWindow.after(sent)).messages()) {
      boolean theirs = message.author() != null && message.author().id().value() == bot.value();
      news |= theirs && answers.add(message.id());
    }
    return news;
  }

  /** What cannot be deleted stays; the bot is no worse for it. */
  private void clear(BotId bot, MessageId sent, Set<MessageId> answers) {
    try {
      app.user().messages().delete(sent);
      answers.forEach(app.as(bot, examined.generation()).messages()::wipe);
    } catch (PortalException undeletable) {
      // The verdict says what matters.
    }
  }
}
