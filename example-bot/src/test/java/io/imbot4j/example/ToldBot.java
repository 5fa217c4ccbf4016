package io.imbot4j.example;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.Failure;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.message.Message;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.FetchPoller;
import io.imbot4j.http.FetchRhythm;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.http.HttpRestCall;
import io.imbot4j.jdbc.Database;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.Pace;
import io.imbot4j.runtime.BotRegistrar;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.servlet.EventServletConfig;
import io.imbot4j.wire.BotApi;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** A node that is killed: it tells of each turn and replies twice to each message. */
final class ToldBot extends AbstractBot {
  static final String READY = "ready ";
  static final String TURN = "turn ";
  static final String FETCHING = "fetch";
  static final String MEMORY = "memory";

  /** Before the address of a store, where nothing is noted of what a turn does. */
  static final String WITHOUT_JOURNAL = "without-journal:";

  private static final Pace UNLIMITED = new Pace(1_000_000, Duration.ofNanos(1), Duration.ZERO, 16);
  private static final long LONGEST_NANOS = 200_000_000;
  private static final Duration SOON = Duration.ofMillis(100);

  /**
   * @param arguments the portal's webhook, the store, and where the portal posts its events, or
   *     {@value #FETCHING}
   */
  public static void main(String[] arguments) {
    Printing.endWithParent();
    PortalId portal = new PortalId("emulator");
    Secret token = Secret.of("c4nary-a token that outlives a kill");
    boolean fetches = arguments[2].equals(FETCHING);
    Delivery delivery = fetches ? Delivery.fetch() : Delivery.webhook(URI.create(arguments[2]));
    ToldBot bot = new ToldBot();
    HttpRestCall rest =
        new HttpRestCall(
            portal,
            Credentials.webhook(arguments[0]),
            HttpConfig.builder().pace(UNLIMITED).build());
    MessengerGateway gateway =
        new BotRegistrar(new BotApi(rest, token)).register(bot, Generation.V2, delivery);
    Stores stores = stores(arguments[1]);
    BotRuntime runtime =
        BotRuntime.of(bot, gateway)
            .inbox(stores.inbox())
            .lease(Duration.ofSeconds(3))
            .withoutDialogRate()
            .start();
    if (fetches) {
      FetchPoller.of(rest, gateway.bot(), runtime, stores.offsets())
          .botToken(token)
          .rhythm(new FetchRhythm(SOON, SOON, SOON))
          .build()
          .start();
      Printing.print(READY);
    } else {
      EventServer server = new EventServer();
      server.serve(runtime, EventServletConfig.webhookBot(portal, token));
      Printing.print(READY + server.url());
    }
  }

  /** A file of SQLite, an address of PostgreSQL, or {@value #MEMORY}. */
  private static Stores stores(String address) {
    if (address.startsWith(WITHOUT_JOURNAL)) {
      Stores stores = stores(address.substring(WITHOUT_JOURNAL.length()));
      return new Stores(NothingNoted.in(stores.inbox()), stores.offsets());
    }
    return address.equals(MEMORY) ? Stores.inMemory() : Stores.of(database(address));
  }

  static Database database(String address) {
    if (!address.startsWith("jdbc:")) {
      return Database.sqlite(Path.of(address)).open();
    }
    HikariConfig pool = new HikariConfig();
    pool.setJdbcUrl(address);
    pool.setMaximumPoolSize(8);
    return Database.postgres(new HikariDataSource(pool)).open();
  }

  @Override
  protected void onMessage(Message message, Dialog dialog) {
    Printing.print(TURN + dialog.turnId() + "\t" + message.text());
    dialog.say(Told.FIRST + message.text());
    // Slower than messages come, so that some turns run, and some events wait, at each kill.
    LockSupport.parkNanos(ThreadLocalRandom.current().nextLong(LONGEST_NANOS));
    dialog.say(Told.SECOND + message.text());
  }

  /** An apology would be one more call. */
  @Override
  protected void onError(Failure failure, Dialog dialog) {}
}
