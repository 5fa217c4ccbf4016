package io.imbot4j.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Failure;
import io.imbot4j.bot.Refusal;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.ConversationState;
import io.imbot4j.port.EffectJournal;
import io.imbot4j.port.EventInbox.Claim;
import io.imbot4j.port.EventInbox.Outcome;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.port.Work;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.function.BiFunction;

/** Runs one turn from its claim to what it leaves behind; whatever the bot throws ends here. */
final class Turns {
  private final AbstractBot bot;
  private final RouteTable table;
  private final Router router;
  private final Payloads payloads;
  private final BiFunction<PortalId, BotId, MessengerGateway> gateways;
  private final EffectJournal journal;
  private final Restraint restraint;
  private final Replies replies;
  private final InstantSource clock;
  private final TurnObserver observer;

  Turns(
      AbstractBot bot,
      RouteTable table,
      Payloads payloads,
      BiFunction<PortalId, BotId, MessengerGateway> gateways,
      EffectJournal journal,
      Restraint restraint,
      Replies replies,
      InstantSource clock,
      TurnObserver observer) {
    this.bot = bot;
    this.table = table;
    this.router = new Router(bot, new Hooks(bot, observer), table, payloads);
    this.payloads = payloads;
    this.gateways = gateways;
    this.journal = journal;
    this.restraint = restraint;
    this.replies = replies;
    this.clock = clock;
    this.observer = observer;
  }

  Outcome run(Claim claim) {
    Instant started = clock.instant();
    return restraint.holdsBack(claim, started).orElseGet(() -> run(claim, started));
  }

  private Outcome run(Claim claim, Instant started) {
    TurnEffects effects = new TurnEffects(journal, claim, observer);
    Outcome outcome = run(claim, effects, started);
    return effects.any()
        ? outcome.resting(restraint.spoke(claim.work(), clock.instant()))
        : outcome;
  }

  private Outcome run(Claim claim, TurnEffects effects, Instant started) {
    Work work = claim.work();
    Map<UserId, ConversationState> talks = new HashMap<>(claim.conversations());
    try {
      MessengerGateway gateway = gateways.apply(work.lane().portal(), work.lane().bot());
      TurnDialog dialog = dialog(work, gateway, effects, started);
      String failed = handle(work, dialog, talks, started);
      return failed.isEmpty()
          ? new Outcome(talks, dialog.end(), null)
          : new Outcome(claim.conversations(), List.of(), failed);
    } catch (Throwable e) {
      return new Outcome(claim.conversations(), List.of(), failed(work, e));
    } finally {
      effects.end();
    }
  }

  /** How long the most patient conversation waits for an answer. */
  Duration patience() {
    return table.patience();
  }

  /** How long a dialog rests at most. */
  Duration longestRest() {
    return restraint.longestRest();
  }

  /** Forgets how much was said where it has been quiet since. */
  void forgetTheQuiet() {
    restraint.forget(clock.instant());
  }

  private TurnDialog dialog(Work work, MessengerGateway gateway, TurnEffects effects, Instant now) {
    return new TurnDialog(work, gateway, effects, replies, payloads, table.timerNames(), now);
  }

  private String handle(
      Work work, TurnDialog dialog, Map<UserId, ConversationState> talks, Instant started) {
    try {
      try (dialog) {
        router.handle(work, dialog, talks);
      } catch (Refusal refusal) {
        if (work.lane().dialog() != null) {
          dialog.answer(NewMessage.of(refusal.words()));
        }
      }
      observer.saw(new TurnObserver.Finished(work, Duration.between(started, clock.instant())));
      return "";
    } catch (Throwable e) {
      apologise(work, dialog, e);
      return failed(work, e);
    }
  }

  private void apologise(Work work, TurnDialog dialog, Throwable cause) {
    if (work.lane().dialog() == null) {
      return;
    }
    try {
      bot.fail(new Failure(id(work), what(work), cause), dialog);
    } catch (Throwable second) {
      if (second != cause) {
        cause.addSuppressed(second);
      }
    }
  }

  private String failed(Work work, Throwable cause) {
    observer.saw(new TurnObserver.Failed(work, id(work), cause));
    return id(work) + " " + cause;
  }

  /** The same for a turn that runs again: short enough to be read out, long enough to be found. */
  static String id(Work work) {
    return UUID.nameUUIDFromBytes(work.turnId().getBytes(UTF_8))
        .toString()
        .substring(0, 8)
        .toUpperCase(Locale.ROOT);
  }

  private static String what(Work work) {
    return work instanceof Work.Event turn
        ? turn.event().getClass().getSimpleName()
        : "timer " + ((Work.Timer) work).name();
  }
}
