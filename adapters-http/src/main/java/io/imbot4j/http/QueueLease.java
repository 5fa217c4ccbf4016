package io.imbot4j.http;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.port.Lease;
import io.imbot4j.port.OffsetStore;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The right to fetch one bot's events, held from one fetch to the next. For one thread. */
final class QueueLease {
  /** How long one fetch takes at most, but for a portal that is very slow. */
  private static final Duration FETCH = Duration.ofSeconds(15);

  private final OffsetStore offsets;
  private final PortalId portal;
  private final BotId bot;
  private final Duration length;
  private @Nullable Lease held;

  QueueLease(FetchPoller.Builder poller) {
    offsets = poller.offsets;
    portal = poller.call.portal();
    bot = poller.bot;
    length = poller.rhythm.slowest().plus(FETCH);
  }

  /**
   * Holds it until after the next pause, if nobody else does.
   *
   * @throws io.imbot4j.port.StoreException if the store cannot be reached
   */
  boolean hold() {
    if (held == null || !held.extend(length)) {
      Optional<Lease> taken = offsets.lease(portal, bot, length);
      held = taken.orElse(null);
    }
    return held != null;
  }

  /**
   * Lets others fetch.
   *
   * @throws io.imbot4j.port.StoreException if the store cannot be reached
   */
  void giveBack() {
    if (held != null) {
      held.close();
      held = null;
    }
  }
}
