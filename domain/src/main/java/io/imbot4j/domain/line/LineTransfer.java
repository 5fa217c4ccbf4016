package io.imbot4j.domain.line;

import io.imbot4j.domain.UserId;
import org.jspecify.annotations.Nullable;

/**
 * Whom a bot hands a client's session to. Immutable.
 *
 * @param user an operator, {@code null} where a line's queue takes it
 * @param queue the number of an open line, {@code null} where an operator takes it
 * @param leave whether the bot leaves at once, instead of when somebody took over
 */
public record LineTransfer(@Nullable UserId user, @Nullable Long queue, boolean leave) {
  /**
   * @throws IllegalArgumentException if not just one of operator and queue is given, or the queue's
   *     number is not above zero
   */
  public LineTransfer {
    if ((user == null) == (queue == null)) {
      throw new IllegalArgumentException("a session goes to an operator or a queue; give one");
    }
    if (queue != null && queue < 1) {
      throw new IllegalArgumentException("queue number " + queue + " is not above zero");
    }
  }

  /** To an operator. */
  public static LineTransfer to(UserId operator) {
    return new LineTransfer(operator, null, false);
  }

  /** To the queue of an open line. */
  public static LineTransfer toQueue(long line) {
    return new LineTransfer(null, line, false);
  }

  /** The same, and the bot leaves at once. */
  public LineTransfer leaving() {
    return new LineTransfer(user, queue, true);
  }
}
