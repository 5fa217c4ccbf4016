package io.imbot4j.doctor;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.FetchPoller;
import io.imbot4j.http.FetchRhythm;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.http.HttpRestCall;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.Pace;
import io.imbot4j.runtime.BotRegistrar;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.runtime.MemoryOffsets;
import io.imbot4j.servlet.EventServletConfig;
import io.imbot4j.wire.BotApi;
import io.imbot4j.world.World;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** An emulated portal with a bot that runs, by a webhook of that portal. */
final class Clinic implements AutoCloseable {
  static final Secret BOT_TOKEN = Secret.of("c4nary0fth3b0tt0k3n");
  static final HttpConfig FAST =
      HttpConfig.builder().pace(new Pace(1_000, Duration.ofNanos(1), Duration.ZERO, 8)).build();
  private static final FetchRhythm BRISK =
      new FetchRhythm(Duration.ofMillis(1), Duration.ofMillis(1), Duration.ofMillis(20));

  /** Seconds of a round trip pass this much faster. */
  private static final int HASTE = 20;

  final EchoBot bot = new EchoBot();
  final Emulator emulator =
      Emulator.start(EmulatorConfig.local().withWorld(world -> world.withoutRateLimit()));
  private final Deque<Runnable> opened = new ArrayDeque<>();
  private final HttpRestCall rest;
  private final BotApi api;
  private Generation generation = Generation.V2;
  private Delivery delivery = Delivery.fetch();

  private Clinic() {
    opened.push(emulator::close);
    rest =
        closing(new HttpRestCall(new PortalId("clinic"), credentials(), FAST), HttpRestCall::close);
    api = new BotApi(rest, BOT_TOKEN);
  }

  /** A portal on which no bot was ever registered. */
  static Clinic empty() {
    return new Clinic();
  }

  /** With a bot that is registered to fetch, and does not run. */
  static Clinic stopped() {
    Clinic clinic = new Clinic();
    clinic.register();
    return clinic;
  }

  /** With a bot that fetches its events. */
  static Clinic fetching() {
    Clinic clinic = new Clinic();
    clinic.fetch(clinic.run(clinic.register()));
    return clinic;
  }

  /** With a bot whose events are posted to it. */
  static Clinic posting(Generation generation) {
    Clinic clinic = new Clinic();
    BotServer server = clinic.closing(new BotServer(), BotServer::close);
    clinic.generation = generation;
    clinic.delivery = Delivery.webhook(server.url());
    BotRuntime runtime = clinic.run(clinic.register());
    server.serve(runtime, EventServletConfig.webhookBot(clinic.rest.portal(), BOT_TOKEN));
    return clinic;
  }

  private MessengerGateway register() {
    return new BotRegistrar(api).register(bot, generation, delivery);
  }

  private BotRuntime run(MessengerGateway gateway) {
    return closing(
        BotRuntime.of(bot, gateway).signedWith(BOT_TOKEN).closesWithin(Duration.ZERO).start(),
        BotRuntime::close);
  }

  /** Fetches its events, beside whoever does already. */
  void fetch(EventDispatcher events) {
    closing(
            FetchPoller.of(rest, botId(), events, new MemoryOffsets())
                .botToken(BOT_TOKEN)
                .rhythm(BRISK)
                .build(),
            FetchPoller::close)
        .start();
  }

  BotId botId() {
    return api.bots(generation).get(0).id();
  }

  Generation generation() {
    return generation;
  }

  BotApi api() {
    return api;
  }

  HttpRestCall rest() {
    return rest;
  }

  World world() {
    return emulator.world();
  }

  Delivery delivery() {
    return delivery;
  }

  Credentials credentials() {
    return Credentials.webhook(emulator.webhook().toString());
  }

  /** Of this portal and bot as they should be. */
  Doctor.Builder doctor() {
    return doctor(bot, credentials()).botToken(BOT_TOKEN).generation(generation).delivery(delivery);
  }

  static Doctor.Builder doctor(AbstractBot bot, Credentials credentials) {
    return hasty(Doctor.of(bot, credentials).scopes(Set.of("im", "imbot")).http(FAST));
  }

  static Doctor.Builder hasty(Doctor.Builder doctor) {
    return doctor
        .roundTrip("are you there?")
        .pause(length -> TimeUnit.MILLISECONDS.sleep(length.toMillis() / HASTE));
  }

  private <T> T closing(T resource, Consumer<T> end) {
    opened.push(() -> end.accept(resource));
    return resource;
  }

  @Override
  public void close() {
    while (!opened.isEmpty()) {
      opened.pop().run();
    }
  }
}
