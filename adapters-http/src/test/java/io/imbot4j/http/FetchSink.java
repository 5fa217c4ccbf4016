package io.imbot4j.http;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.Erased;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.Lease;
import io.imbot4j.port.OffsetStore;
import io.imbot4j.port.StoreException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/** Takes events and offsets, and remembers both. */
final class FetchSink implements EventDispatcher, OffsetStore {
  final List<String> keys = new CopyOnWriteArrayList<>();
  final List<Long> saved = new CopyOnWriteArrayList<>();

  /** Keys of events that are not safe yet. */
  final Set<String> unsafe = ConcurrentHashMap.newKeySet();

  /** What the next dispatches throw. */
  final Queue<RuntimeException> failures = new ArrayDeque<>();

  volatile long offset;

  /** Whether another node fetches the events. */
  volatile boolean heldElsewhere;

  /** Whether nobody can tell who fetches. */
  volatile boolean leaseFails;

  /** Who fetches them here: how often the lease was taken, extended and given back. */
  final List<String> leases = new CopyOnWriteArrayList<>();

  @Override
  public Receipt dispatch(BotEvent event) {
    if (!failures.isEmpty()) {
      throw failures.remove();
    }
    String key = event.origin().key().value();
    keys.add(key);
    return new Receipt() {
      @Override
      public boolean duplicate() {
        return false;
      }

      @Override
      public boolean awaitSafe(Duration atMost) {
        return !unsafe.contains(key);
      }
    };
  }

  @Override
  public OptionalLong offset(PortalId portal, BotId bot) {
    return offset == 0 ? OptionalLong.empty() : OptionalLong.of(offset);
  }

  @Override
  public void save(PortalId portal, BotId bot, long offset) {
    if (offset <= 0) {
      throw new IllegalArgumentException("offset " + offset);
    }
    this.offset = offset;
    saved.add(offset);
  }

  @Override
  public Optional<Lease> lease(PortalId portal, BotId bot, Duration atMost) {
    if (leaseFails) {
      throw new StoreException("the database is gone", null);
    }
    if (heldElsewhere) {
      return Optional.empty();
    }
    leases.add("taken for " + atMost);
    return Optional.of(new Held());
  }

  @Override
  public Erased erase(PortalId portal) {
    throw new UnsupportedOperationException("a poller erases nothing");
  }

  private final class Held implements Lease {
    @Override
    public boolean extend(Duration atMost) {
      if (!heldElsewhere) {
        leases.add("extended by " + atMost);
      }
      return !heldElsewhere;
    }

    @Override
    public void close() {
      leases.add("given back");
    }
  }
}
