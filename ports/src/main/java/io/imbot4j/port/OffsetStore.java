package io.imbot4j.port;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import java.util.OptionalLong;

/** Remembers up to where a bot's events were fetched. Safe for use by many threads. */
public interface OffsetStore {
  /** The stored offset; empty before the first one. */
  OptionalLong offset(PortalId portal, BotId bot);

  /**
   * Stores an offset.
   *
   * @throws IllegalArgumentException for 0 and below: the portal answers 0 for an empty queue, and
   *     sent back it would ask for everything anew
   */
  void save(PortalId portal, BotId bot, long offset);
}
