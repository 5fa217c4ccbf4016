package io.imbot4j.example;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.http.CallLimit;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.http.HttpRestCall;
import io.imbot4j.port.AppGateway;
import io.imbot4j.testkit.Connection;
import io.imbot4j.wire.BotApi;
import io.imbot4j.world.World;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.BooleanSupplier;

/**
 * The emulator on a free port, called over HTTP; its clock stands still, and it takes calls as fast
 * as they come.
 */
abstract class HttpConnection implements Connection {
  static final PortalId PORTAL = new PortalId("portal-over-http");
  static final Secret BOT_TOKEN = Secret.of("a-bot-token-for-tests-over-http");
  private static final Instant START = Instant.parse("2026-11-21T09:00:00Z");
  private static final CallLimit NONE = new CallLimit(1_000, Duration.ofNanos(1));

  private final Emulator emulator =
      Emulator.start(
          EmulatorConfig.local()
              .withWorld(world -> world.withClock(InstantSource.fixed(START)).withoutRateLimit()));
  private final ReentrantLock lock = new ReentrantLock();
  private final Condition changed = lock.newCondition();
  final HttpRestCall rest =
      new HttpRestCall(
          PORTAL,
          Credentials.webhook(emulator.webhook().toString()),
          HttpConfig.builder().limit(NONE).build());
  private final AppGateway app = new BotApi(rest, BOT_TOKEN, world().clock());

  HttpConnection() {
    world().onChange(this::signal);
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
    long left = atMost.toNanos();
    lock.lockInterruptibly();
    try {
      while (!so.getAsBoolean()) {
        if (left <= 0) {
          return false;
        }
        left = changed.awaitNanos(left);
      }
      return true;
    } finally {
      lock.unlock();
    }
  }

  private void signal() {
    lock.lock();
    try {
      changed.signalAll();
    } finally {
      lock.unlock();
    }
  }
}
