package io.imbot4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.HttpRestCall;
import io.imbot4j.jdbc.Database;
import io.imbot4j.port.BroadcastStore;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.runtime.BotRegistrar;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.runtime.BroadcastProgress;
import io.imbot4j.runtime.BroadcastProgress.State;
import io.imbot4j.runtime.MemoryBroadcasts;
import io.imbot4j.runtime.RunningBroadcast;
import io.imbot4j.wire.BotApi;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * Sends one text to many dialogs, and draws how far it is: to those of a file, or without arguments
 * to people of an emulated portal. Killed and run again it goes on.
 */
public final class BroadcastMain {
  private static final int PEOPLE = 2_000;
  private static final String USAGE =
      "give the name of the broadcast, a file with a dialog id in each line, and the text; or"
          + " nothing for a demonstration";

  private BroadcastMain() {}

  /**
   * Sends, and ends the process: exit code 0 where everybody was sent to, 1 where it stopped, 2 for
   * settings or arguments that are not understood.
   *
   * @param arguments the broadcast's name, the file, and the words of the text; or nothing
   */
  public static void main(String[] arguments) {
    PrintStream out = new PrintStream(System.out, false, UTF_8);
    PrintStream errors = new PrintStream(System.err, true, UTF_8);
    System.exit(run(List.of(arguments), System.getenv(), out, errors));
  }

  /** The exit code. */
  static int run(
      List<String> arguments,
      Map<String, String> environment,
      PrintStream out,
      PrintStream errors) {
    try {
      Settings settings = Settings.from(environment);
      if (arguments.isEmpty()) {
        return demonstrate(settings, out);
      }
      if (arguments.size() < 3) {
        throw new IllegalArgumentException(USAGE);
      }
      String text = String.join(" ", arguments.subList(2, arguments.size()));
      return send(settings, arguments.get(0), Path.of(arguments.get(1)), text, out);
    } catch (IllegalArgumentException misunderstood) {
      errors.println("imbot4j broadcast: " + misunderstood.getMessage());
      return 2;
    } catch (RuntimeException failed) {
      errors.println("imbot4j broadcast: " + failed.getMessage());
      return 1;
    }
  }

  private static int demonstrate(Settings settings, PrintStream out) {
    try (Emulator emulator = Emulator.start(EmulatorConfig.local())) {
      List<DialogId> people =
          IntStream.range(0, PEOPLE)
              .mapToObj(number -> emulator.world().hire("No. " + number, "en"))
              .map(person -> DialogId.parse(String.valueOf(person.id())))
              .toList();
      Credentials.Webhook webhook = Credentials.webhook(emulator.webhook().toString());
      try (HttpRestCall rest = new HttpRestCall(new PortalId("emulator"), webhook);
          BotRuntime runtime = runtime(settings, webhook, rest, new MemoryBroadcasts())) {
        RunningBroadcast run =
            runtime
                .broadcast("demonstration")
                .to(people)
                .watch(new ProgressBar(out))
                .say("Half price today.");
        return end(run, out);
      }
    }
  }

  private static int send(Settings settings, String name, Path file, String text, PrintStream out) {
    Credentials.Webhook set = settings.webhook();
    Credentials.Webhook webhook = set == null ? EmulatedPortal.webhook(settings.port()) : set;
    PortalId portal = new PortalId(webhook.endpoint().getHost());
    try (Database database = settings.database();
        HttpRestCall rest = new HttpRestCall(portal, webhook);
        BotRuntime runtime = runtime(settings, webhook, rest, database.broadcasts());
        Stream<String> lines = Files.lines(file)) {
      RunningBroadcast run =
          runtime
              .broadcast(name)
              .to(dialogs(lines))
              .expecting(count(file))
              .watch(new ProgressBar(out))
              .say(text);
      return end(run, out);
    } catch (IOException unread) {
      throw new IllegalArgumentException(
          "the recipients in " + file + " cannot be read; " + USAGE, unread);
    }
  }

  private static long count(Path file) throws IOException {
    try (Stream<String> lines = Files.lines(file)) {
      return dialogs(lines).count();
    }
  }

  private static Stream<DialogId> dialogs(Stream<String> lines) {
    return lines.map(String::strip).filter(line -> !line.isEmpty()).map(DialogId::parse);
  }

  private static BotRuntime runtime(
      Settings settings, Credentials.Webhook webhook, HttpRestCall rest, BroadcastStore store) {
    NewsBot bot = new NewsBot();
    BotApi api = new BotApi(rest, settings.botTokenFor(webhook, bot.profile().code()));
    MessengerGateway gateway = new BotRegistrar(api).register(bot, Generation.V2, Delivery.fetch());
    return BotRuntime.of(bot, gateway).broadcasts(store).start();
  }

  private static int end(RunningBroadcast run, PrintStream out) {
    try {
      while (!run.await(Duration.ofMinutes(1))) {
        // It goes on, and draws its bar.
      }
    } catch (InterruptedException wanted) {
      Thread.currentThread().interrupt();
      run.cancel();
    }
    BroadcastProgress end = run.progress();
    out.println(end.state() == State.STOPPED ? end.why() : end.sent() + " sent");
    out.flush();
    return end.state() == State.DONE ? 0 : 1;
  }
}
