package io.imbot4j.runtime;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.port.Erased;
import io.imbot4j.port.Lease;
import io.imbot4j.port.OffsetStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Offsets in memory: a restart forgets them, and the portal then sends again what it still keeps.
 */
public final class MemoryOffsets implements OffsetStore {
  private final Map<Bot, Long> offsets = new ConcurrentHashMap<>();
  private final MemoryLeases<Bot> leases;

  /** Knows no offset yet. */
  public MemoryOffsets() {
    this(InstantSource.system());
  }

  /**
   * Knows no offset yet.
   *
   * @param clock says when leases end
   */
  public MemoryOffsets(InstantSource clock) {
    leases = new MemoryLeases<>(clock);
  }

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

  @Override
  public Optional<Lease> lease(PortalId portal, BotId bot, Duration atMost) {
    return leases.lease(new Bot(portal, bot), atMost);
  }

  @Override
  public Erased erase(PortalId portal) {
    long erased =
        offsets.keySet().stream()
            .filter(bot -> bot.portal().equals(portal) && offsets.remove(bot) != null)
            .count();
    return Erased.of("offsets", (int) erased)
        .and("leases", leases.erase(bot -> bot.portal().equals(portal)));
  }

  private record Bot(PortalId portal, BotId bot) {}
}
