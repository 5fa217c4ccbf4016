package io.imbot4j.example;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.http.FetchPoller;
import io.imbot4j.http.FetchRhythm;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.OffsetStore;
import io.imbot4j.runtime.MemoryOffsets;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;
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

  /** The cursor moves on when all before it has been handled. */
  @Override
  public boolean deliver(Duration atMost) throws InterruptedException {
    BotId fetching = Objects.requireNonNull(bot);
    return await(() -> offsets.offset(PORTAL, fetching).orElse(0) > newest(fetching), atMost);
  }

  private long newest(BotId id) {
    Integer number = Math.toIntExact(id.value());
    return world().log(0).stream()
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
