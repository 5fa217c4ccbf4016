package io.imbot4j.jdbc;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.Portal;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.function.Supplier;

/**
 * The portals read lately, for a short while, since another node may change them; what this node
 * changes is read anew at once. Unknown portals are not remembered, so that nobody fills it with
 * made-up ids. Safe for use by many threads.
 */
final class PortalCache {
  private static final int MOST = 20_000;
  private static final int STRIPES = 1_024;

  private final Map<PortalId, Entry> entries = new ConcurrentHashMap<>();

  /** Counts the changes this node made, by the portal's hash. */
  private final AtomicLongArray changes = new AtomicLongArray(STRIPES);

  private final long millis;
  private final InstantSource clock;

  PortalCache(Duration length, InstantSource clock) {
    this.millis = length.toMillis();
    this.clock = clock;
  }

  Optional<Portal> find(PortalId id, Supplier<Optional<Portal>> store) {
    Entry entry = entries.get(id);
    long change = changes.get(stripe(id));
    // A portal that was read while it was changed here is never used, whatever was read.
    if (entry != null && entry.change == change && clock.millis() < entry.until) {
      return entry.portal;
    }
    Optional<Portal> read = store.get();
    if (read.isPresent()) {
      if (entries.size() >= MOST) {
        entries.clear();
      }
      entries.put(id, new Entry(read, change, clock.millis() + millis));
    }
    return read;
  }

  /** To be called after a change was committed, before anybody is told. */
  void changed(PortalId id) {
    changes.incrementAndGet(stripe(id));
    entries.remove(id);
  }

  private static int stripe(PortalId id) {
    return id.hashCode() & (STRIPES - 1);
  }

  private record Entry(Optional<Portal> portal, long change, long until) {}
}
