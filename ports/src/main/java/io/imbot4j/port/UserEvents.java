package io.imbot4j.port;

/**
 * What happens in the chats of the authorising user, who may have one application follow it.
 *
 * <p>Threads, time and failures as {@link MessengerGateway} promises them; {@code
 * insufficient_scope} where the scope {@code im} is missing.
 */
public interface UserEvents {
  /**
   * Begins to follow the user ({@code im.v2.Event.subscribe}); again changes nothing. Another
   * application that does so takes over.
   */
  void subscribe();

  /** Ends it ({@code im.v2.Event.unsubscribe}). */
  void unsubscribe();

  /**
   * Fetches what happened ({@code im.v2.Event.get}). Whoever fetches for a bot as well uses one
   * queue for both: the poller's {@code withUserEvents}.
   *
   * @param offset where the page before ended, by which the portal forgets everything before it; 0
   *     for the first page
   * @param limit 1 to 1,000
   * @return empty as well where nobody subscribed
   * @throws IllegalArgumentException if the offset is below 0, or the limit out of range
   */
  UserEventPage fetch(long offset, int limit);
}
