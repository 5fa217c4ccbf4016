package io.imbot4j.benchmarks;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.jdbc.Database;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.Tokens;
import io.imbot4j.world.AppCard;
import io.imbot4j.world.World;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * How often tokens are bought when 4,000 callers find those of 200 portals expired at once: on one
 * node, and on two processes that share a database. It has to be 200 times.
 *
 * <p>Not by JMH, which measures time: this counts, over real HTTP against emulated portals.
 */
public final class TokenRenewal {
  private static final int PORTALS = 200;
  private static final int CALLERS = 4_000;

  private final Emulator emulator =
      Emulator.start(
          EmulatorConfig.local().openTo("0.0.0.0").withWorld(world -> world.withoutRateLimit()));
  private final AppCard card =
      emulator
          .cloud()
          .register(AppCard.named("Office").withPages("https://office.example.com/", ""));
  private final String where;

  private TokenRenewal(String where) {
    this.where = where;
  }

  /**
   * Prints a line for each number of nodes; ends in an exception where it was not 200 times.
   *
   * @param url of a PostgreSQL, {@code jdbc:postgresql://…}; none for a file of SQLite
   */
  public static void main(String... url) throws IOException {
    Path file = Files.createTempDirectory("imbot4j").resolve("tokens.db");
    for (int nodes = 1; nodes <= 2; nodes++) {
      new TokenRenewal(url.length > 0 ? url[0] : file.toString()).run(nodes);
    }
  }

  private void run(int nodes) throws IOException {
    try (emulator;
        Database database = CallingNode.open(where)) {
      worlds().forEach(world -> install(world, database.portals()));
      worlds().forEach(world -> world.faults().expireTokens());
      List<Process> all = Stream.generate(() -> node(CALLERS / nodes)).limit(nodes).toList();
      long before = sold();
      long start = System.nanoTime();
      int failed = call(all);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      all.forEach(Process::destroy);
      long sold = sold() - before;
      System.out.printf(
          "%d node(s): %,d callers, %d portals, %d renewals, %d calls failed, %.1f s%n",
          nodes, CALLERS, PORTALS, sold, failed, took.toMillis() / 1e3);
      if (sold != PORTALS || failed > 0) {
        throw new IllegalStateException("it has to be " + PORTALS + " renewals and no failure");
      }
    }
  }

  /** Has the callers of all nodes begin together, and counts those whose call failed. */
  private int call(List<Process> nodes) throws IOException {
    List<BufferedReader> said = nodes.stream().map(Process::inputReader).toList();
    for (BufferedReader ready : said) {
      String unused = lineOf(ready, CallingNode.READY);
    }
    for (Process node : nodes) {
      node.getOutputStream().close();
    }
    int failed = 0;
    for (BufferedReader end : said) {
      failed += Integer.parseInt(lineOf(end, CallingNode.FAILED));
    }
    return failed;
  }

  /** What follows this in a line of it; other lines are of its log. */
  private static String lineOf(BufferedReader node, String start) throws IOException {
    for (String line = node.readLine(); line != null; line = node.readLine()) {
      if (line.startsWith(start)) {
        return line.substring(start.length());
      }
    }
    throw new IllegalStateException("a node ended before it said \"" + start + "\"");
  }

  private Process node(int callers) {
    try {
      return new ProcessBuilder(
              Path.of(System.getProperty("java.home"), "bin", "java").toString(),
              "-cp",
              System.getProperty("java.class.path"),
              CallingNode.class.getName(),
              where,
              emulator.world().config().authServer().toString(),
              card.clientId(),
              card.clientSecret(),
              "" + callers)
          .redirectError(ProcessBuilder.Redirect.INHERIT)
          .start();
    } catch (IOException failure) {
      throw new UncheckedIOException("a node does not start", failure);
    }
  }

  private List<World> worlds() {
    while (emulator.cloud().worlds().size() < PORTALS) {
      int number = emulator.cloud().worlds().size();
      World unused = emulator.addPortal("p" + number, "127.0.1." + number);
    }
    return emulator.cloud().worlds();
  }

  private void install(World world, PortalStore store) {
    world.apps().install(card, 1);
    String back = world.apps().authorize(card.clientId(), 1, "").toString();
    Map<String, ?> bought =
        emulator
            .cloud()
            .token(
                Map.of(
                    "grant_type", "authorization_code",
                    "code", back.replaceAll(".*code=(\\w+).*", "$1"),
                    "client_id", card.clientId(),
                    "client_secret", card.clientSecret()))
            .body();
    PortalId id = new PortalId(world.config().memberId());
    store.install(
        Portal.installed(
            id,
            world.config().baseUrl().resolve("rest/"),
            URI.create(world.config().authServer().toString()),
            new Tokens(
                Secret.of(String.valueOf(bought.get("access_token"))),
                Secret.of(String.valueOf(bought.get("refresh_token"))),
                Instant.EPOCH),
            Instant.EPOCH));
  }

  private long sold() {
    return emulator.cloud().worlds().stream()
        .flatMap(world -> world.log(0).stream())
        .filter(line -> line.name().equals("oauth/token"))
        .count();
  }
}
