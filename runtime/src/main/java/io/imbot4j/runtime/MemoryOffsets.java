package io.imbot4j.runtime;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.port.OffsetStore;
import java.util.Map;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Offsets in memory: a restart forgets them, and the portal then sends again what it still keeps.
 */
public final class MemoryOffsets implements OffsetStore {
  private final Map<Bot, Long> offsets = new ConcurrentHashMap<>();

  /** Knows no offset yet. */
  public MemoryOffsets() {}

  @Override
  public OptionalLong offset(PortalId portal, BotId bot) {
    Long offset = offsets.get(new Bot(portal, bot));
    return offset == null ? OptionalLong.empty() : OptionalLong.of(offset);
  }

  @Override
  public void save(PortalId portal, BotId bot, long offset) {
    if (offset <= 0) {
      throw new IllegalArgumentException(
          "offset " + offset + " must not be stored: sent back, it would ask for everything anew");
    }
    offsets.put(new Bot(portal, bot), offset);
  }

  private record Bot(PortalId portal, BotId bot) {}
}
