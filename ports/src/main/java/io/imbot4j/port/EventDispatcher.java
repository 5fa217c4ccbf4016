package io.imbot4j.port;

import io.imbot4j.domain.event.BotEvent;
import java.time.Duration;

/**
 * Takes an authenticated event in. Safe for use by many threads at once; returns in milliseconds,
 * while the bot works on.
 */
public interface EventDispatcher {
  /**
   * Accepts an event, once: a second delivery of the same one is a duplicate and is not handled.
   *
   * @throws Closed if it is shutting down or its inbox cannot store the event: the sender must not
   *     be told that it was accepted
   */
  Receipt dispatch(BotEvent event);

  /** What became of a dispatched event. */
  interface Receipt {
    /** Whether the event was seen before. */
    boolean duplicate();

    /**
     * Waits until the event would survive a crash: at once where the inbox is durable, else until
     * it has been handled. A fetch cursor may move on only then.
     *
     * @return whether it came to that in time
     * @throws InterruptedException if the thread is interrupted while it waits
     */
    boolean awaitSafe(Duration atMost) throws InterruptedException;
  }

  /** The dispatcher takes nothing in. The sender should be answered 503. */
  final class Closed extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public Closed(String why) {
      super(why);
    }

    public Closed(String why, Throwable cause) {
      super(why, cause);
    }
  }
}
