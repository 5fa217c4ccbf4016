package io.imbot4j.jdbc;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.event.EventKey;
import io.imbot4j.port.EffectJournal;
import io.imbot4j.port.EffectJournal.Doubt;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.EventInbox.Dead;
import io.imbot4j.port.EventInbox.Paused;
import io.imbot4j.port.Lane;
import io.imbot4j.port.Work;
import java.io.PrintStream;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.time.InstantSource;
import java.util.List;
import java.util.function.Predicate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Looks after an inbox from the command line, while bots run on it or not:
 *
 * <pre>
 * java -cp … io.imbot4j.jdbc.InboxTool data/imbot4j.db list
 * java -cp … io.imbot4j.jdbc.InboxTool jdbc:postgresql://host/name?user=… replay all
 * </pre>
 *
 * <p>Without a command it says what there are. For one thread.
 */
public final class InboxTool {
  private static final String USAGE =
      """
      DATABASE is a file of SQLite or a jdbc:postgresql: address
      DATABASE list                     the failures, oldest first: portal, bot, dialog, key, reason
      DATABASE replay all               has all failures handled again, each at the end of its dialog
      DATABASE replay PORTAL BOT KEY    one of them
      DATABASE drop all                 forgets all failures
      DATABASE drop PORTAL BOT KEY      one of them
      DATABASE pause PORTAL [BOT]       has events accepted and not handled
      DATABASE resume PORTAL [BOT]      has them handled again
      DATABASE paused                   what is paused
      DATABASE doubts                   the calls of which nobody knows whether they were done,
                                        oldest first: portal, bot, dialog, key, number, method
      DATABASE settle all               takes all of them off that list
      DATABASE settle PORTAL BOT KEY    those of one event
      DATABASE erase PORTAL [PERSON]    erases all that the inbox holds about them""";

  private static final int ALL = Integer.MAX_VALUE;

  private final EventInbox inbox;
  private final InstantSource clock;
  private final PrintStream out;

  InboxTool(EventInbox inbox, InstantSource clock, PrintStream out) {
    this.inbox = inbox;
    this.clock = clock;
    this.out = out;
  }

  /** Does what the arguments say; ends the JVM with 1 where they make no sense. */
  public static void main(String[] arguments) {
    if (arguments.length < 2) {
      System.err.println(USAGE);
      System.exit(1);
      return;
    }
    try (Database database = open(arguments[0])) {
      InboxTool tool = new InboxTool(database.inbox(), InstantSource.system(), System.out);
      tool.run(List.of(arguments).subList(1, arguments.length));
    } catch (RuntimeException refused) {
      System.err.println("imbot4j: " + refused.getMessage());
      System.exit(1);
    }
  }

  private static Database open(String database) {
    return database.startsWith("jdbc:")
        ? Database.postgres(dataSource(database)).open()
        : Database.sqlite(Path.of(database)).open();
  }

  /** A connection each time it is asked; nothing else of a data source is used. */
  private static DataSource dataSource(String address) {
    return (DataSource)
        Proxy.newProxyInstance(
            InboxTool.class.getClassLoader(),
            new Class<?>[] {DataSource.class},
            (proxy, method, none) -> DriverManager.getConnection(address));
  }

  /**
   * @throws IllegalArgumentException if there is no such command
   */
  void run(List<String> words) {
    String command = words.get(0);
    List<String> rest = words.subList(1, words.size());
    switch (command + " " + rest.size()) {
      case "list 0" -> inbox.dead(ALL).forEach(dead -> out.println(line(dead)));
      case "replay 1", "replay 3" ->
          each(rest, "replayed", work -> inbox.replay(work, clock.instant()));
      case "drop 1", "drop 3" -> each(rest, "dropped", inbox::drop);
      case "pause 1", "pause 2" -> inbox.pause(portal(rest), bot(rest));
      case "resume 1", "resume 2" -> inbox.resume(portal(rest), bot(rest));
      case "paused 0" -> inbox.paused().forEach(paused -> out.println(line(paused)));
      case "doubts 0" -> inbox.effects().inDoubt(ALL).forEach(doubt -> out.println(line(doubt)));
      case "settle 1", "settle 3" -> settle(rest);
      case "erase 1" -> out.println("erased " + inbox.erase(portal(rest)));
      case "erase 2" -> out.println("erased " + inbox.erase(portal(rest), person(rest)));
      default -> throw new IllegalArgumentException("no such command; there are\n" + USAGE);
    }
  }

  private void each(List<String> which, String done, Predicate<Work> act) {
    requireSome(which);
    long count =
        inbox.dead(ALL).stream()
            .map(Dead::work)
            .filter(work -> isAmong(which, work.lane(), work.key()))
            .filter(act)
            .count();
    out.println(done + " " + count);
  }

  private void settle(List<String> which) {
    requireSome(which);
    EffectJournal effects = inbox.effects();
    long count =
        effects.inDoubt(ALL).stream()
            .filter(doubt -> isAmong(which, doubt.lane(), doubt.event()))
            .filter(effects::resolve)
            .count();
    out.println("settled " + count);
  }

  private static void requireSome(List<String> which) {
    if (which.size() == 1 && !which.get(0).equals("all")) {
      throw new IllegalArgumentException("name an event by PORTAL BOT KEY, or say all");
    }
  }

  private static boolean isAmong(List<String> which, Lane lane, EventKey key) {
    return which.size() == 1
        || which.equals(List.of(lane.portal().value(), lane.bot().toString(), key.value()));
  }

  private static String line(Dead dead) {
    return line(dead.work().lane(), dead.work().key())
        + "\t"
        + dead.failure().lines().findFirst().orElse("");
  }

  private static String line(Doubt doubt) {
    return line(doubt.lane(), doubt.event())
        + "\t"
        + doubt.effect().ordinal()
        + "\t"
        + doubt.effect().method();
  }

  private static String line(Lane lane, EventKey key) {
    DialogId dialog = lane.dialog();
    return lane.portal() + "\t" + lane.bot() + "\t" + (dialog == null ? "-" : dialog) + "\t" + key;
  }

  private static String line(Paused paused) {
    BotId bot = paused.bot();
    return paused.portal() + "\t" + (bot == null ? "all bots" : bot);
  }

  private static PortalId portal(List<String> words) {
    return new PortalId(words.get(0));
  }

  private static @Nullable BotId bot(List<String> words) {
    return words.size() == 1 ? null : new BotId(number(words.get(1)));
  }

  private static UserId person(List<String> words) {
    return new UserId(number(words.get(1)));
  }

  private static long number(String word) {
    try {
      return Long.parseLong(word);
    } catch (NumberFormatException none) {
      throw new IllegalArgumentException(
          "\"" + word + "\" is no number; give that of a bot or person");
    }
  }
}
