package io.imbot4j.example;

import com.google.inject.Inject;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.http.HttpRestCall;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.TurnObserver;
import io.imbot4j.runtime.BotRegistrar;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.servlet.EventServletConfig;
import io.imbot4j.wire.BotApi;

/** The bot beside an emulated portal, which posts its events to the bot's own web server. */
final class EmulatedOffice extends Office {
  private final Settings settings;
  private final OfficeBot bot;
  private final TurnObserver observer;

  @Inject
  EmulatedOffice(Settings settings, OfficeBot bot, TurnObserver observer) {
    this.settings = settings;
    this.bot = bot;
    this.observer = observer;
  }

  @Override
  String open() {
    Emulator emulator = closing(Emulator.start(EmulatorConfig.local().withPort(settings.port())));
    Credentials.Webhook webhook = Credentials.webhook(emulator.webhook().toString());
    Secret botToken = settings.botTokenFor(webhook, bot.profile().code());
    PortalId portal = new PortalId("emulator");

    HttpRestCall rest = closing(new HttpRestCall(HttpConfig.of(portal, webhook).build()));
    EventServer server = closing(new EventServer());
    MessengerGateway gateway =
        new BotRegistrar(new BotApi(rest, botToken))
            .register(bot, settings.generation(), Delivery.webhook(server.url()));
    BotRuntime runtime =
        closing(BotRuntime.of(bot, gateway).signedWith(botToken).observer(observer).start());
    server.serve(runtime, EventServletConfig.webhookBot(portal, botToken));
    return "Talk to the bot: " + emulator.portal();
  }
}
