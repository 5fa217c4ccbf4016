package io.imbot4j.bot;

import io.imbot4j.domain.message.NewMessage;

/**
 * What a conversation does after an answer. Immutable.
 *
 * @param <S> the conversation's steps
 */
public sealed interface Next<S> {
  /** Goes to a step and asks its question. */
  record Go<S>(S step) implements Next<S> {}

  /** Stays, says why, and waits for another answer. */
  record Again<S>(NewMessage why) implements Next<S> {}

  /** Ends with a last word. */
  record Done<S>(NewMessage last) implements Next<S> {}
}
