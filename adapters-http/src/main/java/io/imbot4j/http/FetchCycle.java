package io.imbot4j.http;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.EventDispatcher.Receipt;
import io.imbot4j.port.OffsetStore;
import io.imbot4j.port.TurnObserver.Observation;
import io.imbot4j.port.TurnObserver.Trouble;
import io.imbot4j.wire.EventReader;
import io.imbot4j.wire.RestCall;
import io.imbot4j.wire.Tree;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Fetches one page of events, hands them on in order, and moves the cursor once all are safe.
 *
 * <p>A page whose events are not safe yet is fetched again, with up to {@value #MOST} events in
 * all, so that one long turn holds up nothing but the cursor. For one thread.
 */
final class FetchCycle {
  private static final String METHOD = "imbot.v2.Event.get";
  static final int MOST = 1_000;
  private static final Duration UNTIL_SAFE = Duration.ofSeconds(5);
  private static final Receipt SKIPPED = new Skipped();

  private final RestCall call;
  private final BotId bot;
  private final @Nullable Secret botToken;
  private final boolean userEvents;
  private final int limit;
  private final EventDispatcher events;
  private final OffsetStore offsets;
  private final Consumer<Observation> told;
  private final EventReader reader = new EventReader();

  /** What was handed on and not acknowledged, by event id. */
  private final Map<String, Receipt> receipts = new LinkedHashMap<>();

  FetchCycle(FetchPoller.Builder poller, Consumer<Observation> told) {
    this.call = poller.call;
    this.bot = poller.bot;
    this.botToken = poller.botToken;
    this.userEvents = poller.userEvents;
    this.limit = poller.limit;
    this.events = poller.events;
    this.offsets = poller.offsets;
    this.told = told;
  }

  /**
   * @throws EventDispatcher.Closed if an event was not taken in; the cursor stays
   * @throws io.imbot4j.port.PortalException if the portal gave none
   */
  Found run() throws InterruptedException {
    Tree page = call.call(METHOD, parameters());
    List<Tree> fetched = page.get("events").list();
    int before = receipts.size();
    for (Tree event : fetched) {
      String id = event.get("eventId").text();
      if (!receipts.containsKey(id)) {
        receipts.put(id, take(event, id));
      }
    }
    int fresh = receipts.size() - before;
    if (!allSafe()) {
      return new Found(fresh, false, false);
    }
    receipts.clear();
    next(page, fetched).ifPresent(offset -> offsets.save(call.portal(), bot, offset));
    return new Found(fresh, page.get("hasMore").flag(), true);
  }

  private Map<String, Object> parameters() {
    Map<String, Object> parameters = new LinkedHashMap<>();
    parameters.put("botId", bot.value());
    if (botToken != null) {
      parameters.put("botToken", botToken.reveal());
    }
    if (userEvents) {
      parameters.put("withUserEvents", true);
    }
    offsets.offset(call.portal(), bot).ifPresent(offset -> parameters.put("offset", offset));
    parameters.put("limit", receipts.isEmpty() ? limit : MOST);
    return parameters;
  }

  private Receipt take(Tree event, String id) {
    BotEvent read;
    try {
      read = reader.fetched(event, call.portal(), bot);
    } catch (RuntimeException unreadable) {
      // Whatever is wrong with it would be wrong the next time too, and hold up all after it.
      String which = "event " + id + " of bot " + bot + " on portal " + call.portal();
      told.accept(new Trouble(which + " cannot be read and is skipped", unreadable));
      return SKIPPED;
    }
    return events.dispatch(read);
  }

  private boolean allSafe() throws InterruptedException {
    long end = System.nanoTime() + UNTIL_SAFE.toNanos();
    for (Receipt receipt : receipts.values()) {
      long left = Math.max(0, end - System.nanoTime());
      if (!receipt.awaitSafe(Duration.ofNanos(left))) {
        return false;
      }
    }
    return true;
  }

  /** The cursor after a page; where the portal names none, after its last event. */
  private static OptionalLong next(Tree page, List<Tree> fetched) {
    OptionalLong named = page.get("nextOffset").id();
    return named.isPresent()
        ? named
        : fetched.stream()
            .map(event -> event.get("eventId").id())
            .filter(OptionalLong::isPresent)
            .mapToLong(id -> id.getAsLong() + 1)
            .max();
  }

  /**
   * @param fresh how many events were handed on for the first time
   * @param more whether the portal has more, and it can be fetched
   * @param safe whether all that was fetched is safe, and the cursor behind it
   */
  record Found(int fresh, boolean more, boolean safe) {}

  private static final class Skipped implements Receipt {
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
