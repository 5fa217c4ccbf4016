package io.imbot4j.example;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Answer;
import io.imbot4j.bot.Conversation;
import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.Next;
import io.imbot4j.bot.Routes;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.NewMessage;
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
import java.time.Instant;
import java.util.Locale;

/** Prints what it handles, in a process that is killed. Its inbox is a file of SQLite. */
final class KilledBot extends AbstractBot {
  static final String READY = "ready";
  static final Duration LEASE = Duration.ofSeconds(2);

  record Tea() {}

  /**
   * @param arguments the portal's webhook, the port to take events on, the database, and how many
   *     hours the bot's clock is ahead
   */
  public static void main(String[] arguments) {
    Printing.endWithParent();
    PortalId portal = new PortalId("emulator");
    Secret token = Secret.of("c4nary-a token that outlives a kill");
    URI here = URI.create("http://127.0.0.1:" + arguments[1] + "/bots");
    KilledBot bot = new KilledBot();
    HttpRestCall rest = new HttpRestCall(portal, Credentials.webhook(arguments[0]));
    MessengerGateway gateway =
        new BotRegistrar(new BotApi(rest, token))
            .register(bot, Generation.V2, Delivery.webhook(here));
    BotRuntime runtime =
        BotRuntime.of(bot, gateway)
            .inbox(Database.sqlite(Path.of(arguments[2])).open().inbox())
            .clock(() -> Instant.now().plus(Duration.ofHours(Integer.parseInt(arguments[3]))))
            .lease(LEASE)
            .start();
    EventServer.everywhere(Integer.parseInt(arguments[1]))
        .serve(runtime, EventServletConfig.webhookBot(portal, token));
    Printing.print(READY);
  }

  @Override
  public BotProfile profile() {
    return BotProfile.of("killed", "Killed bot").build();
  }

  @Override
  protected void routes(Routes on) {
    on.command("book", "Book", new Booking())
        .command("tea", "Tea", (called, dialog) -> dialog.later(Duration.ofHours(1), new Tea()))
        .timer(Tea.class, (tea, dialog) -> Printing.print("tea is ready"));
  }

  @Override
  protected void onMessage(Message message, Dialog dialog) {
    Printing.print(message.text());
  }

  static final class Booking extends Conversation<Booking.City> {
    record City() {}

    @Override
    protected City first() {
      return new City();
    }

    @Override
    protected NewMessage ask(City step, Locale language) {
      return say("Which city?");
    }

    @Override
    protected Next<City> answer(City step, Answer answer) {
      Printing.print("booked " + answer.text());
      return done("Booked.");
    }
  }
}
