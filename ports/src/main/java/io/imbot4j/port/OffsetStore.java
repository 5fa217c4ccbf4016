package io.imbot4j.port;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Remembers up to where a bot's events were fetched, and who fetches them.
 *
 * <p>Safe for use by many threads, and where it is durable by many nodes. Every method may wait for
 * a disk or a network and throws {@link StoreException} where that fails.
 */
public interface OffsetStore {
  /** The stored offset; empty before the first one. */
  OptionalLong offset(PortalId portal, BotId bot);

  /**
   * Stores an offset, whoever holds the lease: all events before it are safe.
   *
   * @throws IllegalArgumentException for 0 and below: the portal answers 0 for an empty queue, and
   *     sent back it would ask for everything anew
   */
  void save(PortalId portal, BotId bot, long offset);

  /**
   * The right to fetch a bot's events: the platform wants one consumer for each queue.
   *
   * @param atMost after which it ends by itself
   * @return empty while somebody else holds it
   */
  Optional<Lease> lease(PortalId portal, BotId bot, Duration atMost);

  /**
   * Erases everything this store holds about a portal.
   *
   * @return what that was; {@link Erased#NOTHING} the second time
   */
  Erased erase(PortalId portal);
}
