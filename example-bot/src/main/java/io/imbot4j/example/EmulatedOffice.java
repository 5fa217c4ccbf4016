package io.imbot4j.example;

import com.google.inject.Inject;
import com.google.inject.Provider;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.HttpRestCall;
import io.imbot4j.runtime.BotRegistrar;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.servlet.EventServletConfig;
import io.imbot4j.wire.BotApi;
import java.time.InstantSource;

/** The bot beside an emulated portal, which posts its events to the bot's own web server. */
final class EmulatedOffice extends Office {
  /** How a conversation that is copied as a test makes its bot. */
  private static final String NEW_BOT =
      "new OfficeBot(new Lunch(), new Booking(new Trips()), new DealChats())";

  private final Settings settings;
  private final Provider<OfficeBot> bots;
  private final Monitoring monitoring;

  @Inject
  EmulatedOffice(Settings settings, Provider<OfficeBot> bots, Monitoring monitoring) {
    this.settings = settings;
    this.bots = bots;
    this.monitoring = monitoring;
  }

  @Override
  String open() {
    EmulatorConfig config =
        EmulatorConfig.local().withPort(settings.port()).testing("io.imbot4j.example", NEW_BOT);
    Emulator emulator = closing(Emulator.start(config));
    Credentials.Webhook webhook = Credentials.webhook(emulator.webhook().toString());
    Secret botToken = settings.botTokenFor(webhook, bots.get().profile().code());
    PortalId portal = new PortalId("emulator");

    HttpRestCall rest = closing(new HttpRestCall(portal, webhook));
    EventServer server = closing(new EventServer());
    // The portal's clock can be moved, and a reminder should come when it is.
    InstantSource clock = emulator.world().clock();
    BotRegistrar registrar = new BotRegistrar(new BotApi(rest, botToken, clock));
    EmulatedBot bot =
        closing(
            new EmulatedBot(
                bots,
                fresh ->
                    registrar.register(
                        fresh, settings.generation(), Delivery.webhook(server.url())),
                (fresh, gateway) ->
                    BotRuntime.of(fresh, gateway)
                        .signedWith(botToken)
                        .clock(clock)
                        .observer(monitoring.observer())));
    bot.start();
    emulator.world().onReset(bot::start);
    monitoring.health().with("bot", bot::health);
    server.show(monitoring);
    server.serve(bot, EventServletConfig.webhookBot(portal, botToken));
    return "Talk to the bot: " + emulator.portal();
  }
}
