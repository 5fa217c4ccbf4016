package io.imbot4j.testkit;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.wire.BotApi;
import io.imbot4j.wire.BracketForm;
import io.imbot4j.wire.EventReader;
import io.imbot4j.world.PhpQuery;
import io.imbot4j.world.World;
import io.imbot4j.world.WorldConfig;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Calls and events without HTTP; an event is written as a form and read again, as it travels in
 * production.
 */
final class InMemory implements Connection {
  private static final URI HANDLER = URI.create("http://bot.test/bots");
  private static final int OK = 200;

  private static final Secret BOT_SECRET = Secret.of("c4nary-a-bot-token-for-tests");
  private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");

  private final World world;
  private final AppGateway app;
  private final EventReader reader = new EventReader();
  private @Nullable EventDispatcher bot;

  private InMemory(World world, AppGateway app) {
    this.world = world;
    this.app = app;
  }

  /** A portal the bot calls by a webhook. */
  static InMemory byWebhook() {
    return byWebhook(world(InstantSource.fixed(START), 1));
  }

  /** A portal on which the bot belongs to an installed application. */
  static InMemory byToken() {
    World world = world(InstantSource.fixed(START), 1);
    return new InMemory(world, new BotApi(InMemoryCall.byToken(world), null, world.clock()));
  }

  /** One more portal with the same clock. */
  static InMemory beside(InstantSource clock, int number) {
    return byWebhook(world(clock, number));
  }

  private static InMemory byWebhook(World world) {
    return new InMemory(
        world, new BotApi(InMemoryCall.byWebhook(world), BOT_SECRET, world.clock()));
  }

  private static World world(InstantSource clock, int number) {
    return new World(
        WorldConfig.standard(URI.create("http://portal" + number + ".test/"))
            .withMemberId("%032x".formatted(number))
            .withClock(clock)
            .withoutRateLimit());
  }

  @Override
  public World world() {
    return world;
  }

  @Override
  public AppGateway app() {
    return app;
  }

  @Override
  public Delivery delivery() {
    return Delivery.webhook(HANDLER);
  }

  @Override
  public void connect(EventDispatcher started, BotId id) {
    bot = started;
  }

  @Override
  public void disconnect() {
    bot = null;
  }

  /** Delivers until nothing is left: answers may cause further events. */
  @Override
  public boolean deliver(Duration atMost) {
    for (List<io.imbot4j.world.Delivery> waiting = world.takeDeliveries();
        !waiting.isEmpty();
        waiting = world.takeDeliveries()) {
      waiting.forEach(this::deliver);
    }
    return true;
  }

  private void deliver(io.imbot4j.world.Delivery delivery) {
    EventDispatcher listening = bot;
    if (listening == null) {
      world.lost(delivery.id(), Duration.ZERO);
      return;
    }
    reader
        .read(BracketForm.parse(PhpQuery.encode(delivery.payload())), app.portal())
        .forEach(listening::dispatch);
    world.delivered(delivery.id(), OK, Duration.ZERO);
  }

  @Override
  public void close() {
    disconnect();
  }
}
