package io.imbot4j.example;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.http.HttpRestCall;
import io.imbot4j.jdbc.Database;
import io.imbot4j.port.Pace;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.runtime.RunningBroadcast;
import io.imbot4j.wire.BotApi;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

/** A broadcast in a process that is killed; what is known of it is in a file of SQLite. */
final class KilledBroadcast {
  static final PortalId PORTAL = new PortalId("emulator");
  static final Secret TOKEN = Secret.of("c4nary-a broadcast that is killed");
  static final String NAME = "newyear-2027";

  private KilledBroadcast() {}

  /**
   * @param arguments the portal's webhook, the bot, the database, the first and the last person,
   *     and in which order they are listed
   */
  public static void main(String[] arguments) throws InterruptedException {
    Printing.endWithParent();
    HttpConfig quick =
        HttpConfig.builder().pace(new Pace(10_000, Duration.ofMillis(1), Duration.ZERO, 8)).build();
    HttpRestCall rest = new HttpRestCall(PORTAL, Credentials.webhook(arguments[0]), quick);
    BotId bot = new BotId(Long.parseLong(arguments[1]));
    BotRuntime runtime =
        BotRuntime.of(new NewsBot(), new BotApi(rest, TOKEN).as(bot, Generation.V2))
            .broadcasts(Database.sqlite(Path.of(arguments[2])).open().broadcasts())
            .start();
    List<DialogId> people = new ArrayList<>(people(arguments[3], arguments[4]));
    Collections.shuffle(people, new Random(Long.parseLong(arguments[5])));
    RunningBroadcast run = runtime.broadcast(NAME).to(people).say("A happy new year!");
    run.await(Duration.ofMinutes(5));
    Printing.print(run.progress().state() + " " + run.progress().why());
  }

  private static List<DialogId> people(String first, String last) {
    return LongStream.rangeClosed(Long.parseLong(first), Long.parseLong(last))
        .mapToObj(number -> DialogId.of(new UserId(number)))
        .toList();
  }
}
