package io.imbot4j.example;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.http.FetchPoller;
import io.imbot4j.http.FetchRhythm;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.OffsetStore;
import io.imbot4j.runtime.MemoryOffsets;
import io.imbot4j.world.LogEntry;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The bot fetches its events, more often than a real portal would like. */
final class FetchConnection extends HttpConnection {
  private static final FetchRhythm BRISK =
      new FetchRhythm(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(20));

  private final OffsetStore offsets = new MemoryOffsets();
  private @Nullable BotId bot;
  private @Nullable FetchPoller poller;

  @Override
  public Delivery delivery() {
    return Delivery.fetch();
  }

  @Override
  public void connect(EventDispatcher started, BotId id) {
    bot = id;
    FetchPoller fresh =
        FetchPoller.of(rest, id, started, offsets).botToken(BOT_TOKEN).rhythm(BRISK).build();
    poller = fresh;
    fresh.start();
  }

  @Override
  public void disconnect() {
    if (poller != null) {
      poller.close();
    }
  }

  /**
   * The cursor moves on when all before it has been handled. An event that came once more does not
   * move it; it has been handled when the bot asks again.
   */
  @Override
  public boolean deliver(Duration atMost) throws InterruptedException {
    BotId fetching = Objects.requireNonNull(bot);
    boolean handled =
        await(
            () ->
                offsets.offset(PORTAL, fetching).orElse(0) > newest(fetching)
                    && lines().noneMatch(line -> line.outcome().equals("queued")),
            atMost);
    long fetched = lines().mapToLong(LogEntry::seq).max().orElse(0);
    return handled
        && await(
            () ->
                lines().anyMatch(line -> line.seq() > fetched && line.name().endsWith("Event.get")),
            atMost);
  }

  private Stream<LogEntry> lines() {
    return world().log(0).stream();
  }

  private long newest(BotId id) {
    Integer number = Math.toIntExact(id.value());
    return lines()
        .filter(line -> line.kind().equals("event") && number.equals(line.bot()))
        .mapToLong(line -> eventId(line.request()))
        .max()
        .orElse(-1);
  }

  private static long eventId(@Nullable Object event) {
    return event instanceof Map<?, ?> map && map.get("eventId") instanceof Number number
        ? number.longValue()
        : -1;
  }
}
