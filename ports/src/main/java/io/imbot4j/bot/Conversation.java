package io.imbot4j.bot;

import io.imbot4j.domain.Text;
import io.imbot4j.domain.message.NewMessage;
import java.time.Duration;
import java.util.Locale;

/**
 * A conversation of several steps with one person in one dialog.
 *
 * <p>A step is a record that holds all that is known so far, so a half-filled one cannot be written
 * down. {@link #ask} and {@link #answer} depend on nothing but their arguments, and can be tested
 * without a bot. Between two messages only the step is kept: its {@linkplain Name stable name} and
 * its components. A step whose stored name this version does not know apologises and starts over.
 * One object serves all people at once, on many threads.
 *
 * @param <S> a sealed family of records; their components are texts, numbers, booleans, enums,
 *     dates, times, durations, other records, or lists of those
 */
public abstract class Conversation<S> {
  /** Does nothing; dependencies belong in a subclass's constructor. */
  protected Conversation() {}

  /** Where it begins. */
  protected abstract S first();

  /**
   * The question of a step.
   *
   * @param language the language the portal speaks to this person
   */
  protected abstract NewMessage ask(S step, Locale language);

  /** What follows from an answer. */
  protected abstract Next<S> answer(S step, Answer answer);

  /** How long it waits for an answer before it is forgotten; a day, unless overridden. */
  protected Duration patience() {
    return Duration.ofDays(1);
  }

  /** Goes to a step. */
  protected final Next<S> go(S step) {
    return new Next.Go<>(step);
  }

  /** Stays where it is and says why. */
  protected final Next<S> again(String why) {
    return new Next.Again<>(NewMessage.of(why));
  }

  /** Ends with plain text. */
  protected final Next<S> done(String last) {
    return new Next.Done<>(NewMessage.of(last));
  }

  /** Ends with formatted text. */
  protected final Next<S> done(Text last) {
    return new Next.Done<>(NewMessage.of(last));
  }

  /** A question of plain text. */
  protected static NewMessage say(String plain) {
    return NewMessage.of(plain);
  }

  /** The question of {@code step}, for the runtime. */
  public final NewMessage questionOf(S step, Locale language) {
    return ask(step, language);
  }

  /** What follows, for the runtime. */
  public final Next<S> follow(S step, Answer answer) {
    return answer(step, answer);
  }

  /** Where it begins, for the runtime. */
  public final S begin() {
    return first();
  }

  /** How long it waits, for the runtime. */
  public final Duration waits() {
    return patience();
  }
}
