package io.imbot4j.example;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.http.HttpRestCall;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.Pace;
import io.imbot4j.testkit.Connection;
import io.imbot4j.wire.BotApi;
import io.imbot4j.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;

/**
 * The emulator on a free port, called over HTTP; its clock stands still, and it takes calls as fast
 * as they come.
 */
abstract class HttpConnection implements Connection {
  static final PortalId PORTAL = new PortalId("portal-over-http");
  static final Secret BOT_TOKEN = Secret.of("c4nary-a-bot-token-for-tests-over-http");
  private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
  private static final Pace NONE = new Pace(1_000, Duration.ofNanos(1), Duration.ZERO, 8);

  private final Emulator emulator =
      Emulator.start(
          EmulatorConfig.local()
              .withWorld(world -> world.withClock(InstantSource.fixed(START)).withoutRateLimit()));
  private final Semaphore changes = new Semaphore(0);
  final HttpRestCall rest =
      new HttpRestCall(
          PORTAL,
          Credentials.webhook(emulator.webhook().toString()),
          HttpConfig.builder().pace(NONE).build());
  private final AppGateway app = new BotApi(rest, BOT_TOKEN, world().clock());

  HttpConnection() {
    world().onChange(changes::release);
  }

  @Override
  public World world() {
    return emulator.world();
  }

  @Override
  public AppGateway app() {
    return app;
  }

  @Override
  public void close() {
    disconnect();
    rest.close();
    emulator.close();
  }

  /** Whether it came to that in time; asked again after every change of the world. */
  final boolean await(BooleanSupplier so, Duration atMost) throws InterruptedException {
    long end = System.nanoTime() + atMost.toNanos();
    do {
      changes.drainPermits();
      if (so.getAsBoolean()) {
        return true;
      }
    } while (changes.tryAcquire(end - System.nanoTime(), TimeUnit.NANOSECONDS));
    return so.getAsBoolean();
  }
}
