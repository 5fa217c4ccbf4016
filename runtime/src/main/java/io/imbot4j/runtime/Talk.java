package io.imbot4j.runtime;

import io.imbot4j.bot.Answer;
import io.imbot4j.bot.Conversation;
import io.imbot4j.bot.Next;
import io.imbot4j.bot.Phrases;
import io.imbot4j.bot.Refusal;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.ConversationState;
import io.imbot4j.port.PortalException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * Leads one kind of conversation: asks, stores where a person is, and follows the answers.
 *
 * @param <S> its steps
 */
final class Talk<S> {
  private static final Duration FOREVER = Duration.ofDays(3_650);

  private final String name;
  private final Conversation<S> conversation;
  private final Steps steps;

  /**
   * @param name the stable name, that of the command that begins it
   */
  Talk(String name, Conversation<S> conversation) {
    this.name = name;
    this.conversation = conversation;
    this.steps = new Steps(conversation.begin());
  }

  /** How long it waits for an answer; ten years at most. */
  Duration patience() {
    Duration given = conversation.waits();
    return given.compareTo(FOREVER) < 0 ? given : FOREVER;
  }

  /** Asks the first question. */
  void begin(UserId person, TurnDialog dialog, Map<UserId, ConversationState> talks) {
    go(conversation.begin(), person, dialog, talks);
  }

  /** Follows an answer, unless the question is too old or its step unknown. */
  void follow(
      ConversationState state,
      Message message,
      User by,
      TurnDialog dialog,
      Map<UserId, ConversationState> talks) {
    if (state.asked().plus(patience()).isBefore(dialog.now())) {
      talks.remove(by.id());
      dialog.say(Phrases.WAITED_TOO_LONG.in(dialog.language()));
      return;
    }
    Optional<Object> stored = steps.find(state.step(), state.fields());
    if (stored.isEmpty()) {
      dialog.say(Phrases.STARTED_OVER.in(dialog.language()));
      begin(by.id(), dialog, talks);
      return;
    }
    @SuppressWarnings("unchecked") // Steps holds the family of S and nothing else
    S step = (S) stored.get();
    take(next(step, new Answer(message, by, dialog.language())), by.id(), dialog, talks);
  }

  private Next<S> next(S step, Answer answer) {
    try {
      return conversation.follow(step, answer);
    } catch (Refusal refusal) {
      return new Next.Again<>(NewMessage.of(refusal.words()));
    }
  }

  private void take(
      Next<S> next, UserId person, TurnDialog dialog, Map<UserId, ConversationState> talks) {
    if (next instanceof Next.Go<S> go) {
      go(go.step(), person, dialog, talks);
    } else if (next instanceof Next.Again<S> again) {
      dialog.say(again.why());
    } else if (next instanceof Next.Done<S> done) {
      dialog.say(done.last());
      talks.remove(person);
    }
  }

  private void go(S step, UserId person, TurnDialog dialog, Map<UserId, ConversationState> talks) {
    Record stored = (Record) step;
    String stepName = steps.nameOf(stored);
    ask(conversation.questionOf(step, dialog.language()), dialog);
    talks.put(person, new ConversationState(name, stepName, Records.take(stored), dialog.now()));
  }

  /** A question a kill left in doubt counts as asked, or an answer to it would be lost. */
  private static void ask(NewMessage question, TurnDialog dialog) {
    try {
      dialog.say(question);
    } catch (PortalException.Unanswered unanswered) {
      if (!TurnEffects.CutShort.caused(unanswered)) {
        throw unanswered;
      }
    }
  }
}
