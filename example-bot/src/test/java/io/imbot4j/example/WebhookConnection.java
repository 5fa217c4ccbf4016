package io.imbot4j.example;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.port.EventDispatcher;
import io.imbot4j.servlet.EventServletConfig;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The portal posts its events to the bot's own web server. */
final class WebhookConnection extends HttpConnection {
  private final EventServer server = new EventServer();
  private volatile @Nullable EventDispatcher bot;

  WebhookConnection() {
    server.serve(
        event -> {
          EventDispatcher listening = bot;
          if (listening == null) {
            throw new EventDispatcher.Closed("the bot is down");
          }
          return listening.dispatch(event);
        },
        EventServletConfig.webhookBot(PORTAL, BOT_TOKEN));
  }

  @Override
  public Delivery delivery() {
    return Delivery.webhook(server.url());
  }

  @Override
  public void connect(EventDispatcher started, BotId id) {
    bot = started;
  }

  @Override
  public void disconnect() {
    bot = null;
  }

  @Override
  public boolean deliver(Duration atMost) throws InterruptedException {
    return await(
        () -> world().log(0).stream().noneMatch(line -> line.outcome().equals("pending")), atMost);
  }

  @Override
  public void close() {
    super.close();
    server.close();
  }
}
