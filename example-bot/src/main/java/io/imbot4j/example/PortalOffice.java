package io.imbot4j.example;

import com.google.inject.Inject;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.FetchPoller;
import io.imbot4j.http.HttpRestCall;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.runtime.BotRegistrar;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.wire.BotApi;

/** The bot on a real portal, from which it fetches its events: no address of its own is needed. */
final class PortalOffice extends Office {
  private final Credentials.Webhook webhook;
  private final Settings settings;
  private final OfficeBot bot;
  private final Monitoring monitoring;

  @Inject
  PortalOffice(
      Credentials.Webhook webhook, Settings settings, OfficeBot bot, Monitoring monitoring) {
    this.webhook = webhook;
    this.settings = settings;
    this.bot = bot;
    this.monitoring = monitoring;
  }

  @Override
  String open() {
    String host = webhook.endpoint().getHost();
    PortalId portal = new PortalId(host);
    Secret botToken = settings.botTokenFor(webhook, bot.profile().code());

    Stores stores =
        settings.data() == null ? Stores.inMemory() : Stores.of(closing(settings.database()));
    HttpRestCall rest = closing(new HttpRestCall(portal, webhook));
    BotApi api = new BotApi(rest, botToken);
    MessengerGateway gateway = new BotRegistrar(api).register(bot, Generation.V2, Delivery.fetch());
    BotRuntime runtime =
        closing(
            BotRuntime.of(bot, gateway)
                .inbox(stores.inbox())
                .signedWith(botToken)
                .observer(monitoring.observer())
                .start());
    FetchPoller poller =
        closing(
            FetchPoller.of(rest, gateway.bot(), runtime, stores.offsets())
                .botToken(botToken)
                .observer(monitoring.observer())
                .build());
    poller.start();
    return "Talk to the bot: write to \""
        + bot.profile().fullName()
        + "\" in the messenger of "
        + host;
  }
}
