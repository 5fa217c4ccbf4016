package io.imbot4j.example;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.Failure;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.message.Message;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.HttpRestCall;
import io.imbot4j.jdbc.Database;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.runtime.BotRegistrar;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.servlet.EventServletConfig;
import io.imbot4j.wire.BotApi;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

/** Replies twice to each message, in a process that is killed. Its inbox is a file of SQLite. */
final class ReplyingBot extends AbstractBot {
  static final String READY = "ready";

  /**
   * @param arguments the portal's webhook, the port to take events on, and the database
   */
  public static void main(String[] arguments) {
    PortalId portal = new PortalId("emulator");
    Secret token = Secret.of("a token that outlives a kill");
    URI here = URI.create("http://127.0.0.1:" + arguments[1] + "/bots");
    ReplyingBot bot = new ReplyingBot();
    HttpRestCall rest = new HttpRestCall(portal, Credentials.webhook(arguments[0]));
    MessengerGateway gateway =
        new BotRegistrar(new BotApi(rest, token))
            .register(bot, Generation.V2, Delivery.webhook(here));
    BotRuntime runtime =
        BotRuntime.of(bot, gateway)
            .inbox(Database.sqlite(Path.of(arguments[2])).open().inbox())
            .lease(Duration.ofSeconds(2))
            .start();
    EventServer.everywhere(Integer.parseInt(arguments[1]))
        .serve(runtime, EventServletConfig.webhookBot(portal, token));
    Printing.print(READY);
  }

  @Override
  protected void onMessage(Message message, Dialog dialog) {
    dialog.say("first " + message.text());
    dialog.say("second " + message.text());
  }

  /** An apology would be one more call. */
  @Override
  protected void onError(Failure failure, Dialog dialog) {}
}
