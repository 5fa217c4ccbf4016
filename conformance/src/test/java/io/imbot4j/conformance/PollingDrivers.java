package io.imbot4j.conformance;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.http.FetchPoller;
import io.imbot4j.port.Erased;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.Lease;
import io.imbot4j.port.OffsetStore;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.runtime.MemoryOffsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** {@code imbot.v2.Event.get}, by a poller that is stopped after its first page. */
final class PollingDrivers {
  static final Map<String, Driver> ALL = Map.of("imbot.v2.Event.get", PollingDrivers::poll);

  private PollingDrivers() {}

  private static Object poll(Portal portal, Values request) {
    List<BotEvent> events = new ArrayList<>();
    Cursor cursor = new Cursor(request);
    AtomicReference<@Nullable PortalException> failure = new AtomicReference<>();
    TurnObserver observer =
        seen -> {
          if (seen instanceof TurnObserver.Trouble trouble
              && trouble.cause() instanceof PortalException refused) {
            failure.compareAndSet(null, refused);
          }
        };
    FetchPoller.Builder builder =
        FetchPoller.of(portal.rest(), request.bot(), into(events), cursor).observer(observer);
    if (request.has("limit")) {
      builder.limit(request.number("limit", 0));
    }
    if (request.flag("withUserEvents", false)) {
      builder.withUserEvents();
    }
    if (portal.secret() != null) {
      builder.botToken(portal.secret());
    }
    try (FetchPoller poller = builder.build()) {
      poller.start();
      while (poller.lastSuccess().isEmpty() && failure.get() == null) {
        Thread.onSpinWait();
      }
    }
    PortalException refused = failure.get();
    if (refused != null) {
      throw refused;
    }
    return List.of(events, cursor.saved);
  }

  /** Puts what comes into a list, where it is safe. */
  static EventDispatcher into(List<BotEvent> events) {
    return event -> {
      events.add(event);
      return new Safe();
    };
  }

  /** Keeps the last offset. */
  private static final class Cursor implements OffsetStore {
    private final OptionalLong before;
    private final List<Long> saved = new ArrayList<>();

    Cursor(Values request) {
      before =
          request.has("offset") ? OptionalLong.of(request.number("offset")) : OptionalLong.empty();
    }

    @Override
    public OptionalLong offset(PortalId portal, BotId bot) {
      return before;
    }

    @Override
    public void save(PortalId portal, BotId bot, long offset) {
      saved.add(offset);
    }

    @Override
    public Optional<Lease> lease(PortalId portal, BotId bot, Duration atMost) {
      return new MemoryOffsets().lease(portal, bot, atMost);
    }

    @Override
    public Erased erase(PortalId portal) {
      throw new UnsupportedOperationException("one fetch erases nothing");
    }
  }

  private record Safe() implements EventDispatcher.Receipt {
    @Override
    public boolean duplicate() {
      return false;
    }

    @Override
    public boolean awaitSafe(Duration atMost) {
      return true;
    }
  }
}
