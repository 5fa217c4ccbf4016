package io.imbot4j.benchmarks;

import com.zaxxer.hikari.HikariDataSource;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.http.Application;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.http.Portals;
import io.imbot4j.jdbc.Database;
import io.imbot4j.port.Portal;
import io.imbot4j.port.PortalStore;
import io.imbot4j.port.Tokens;
import io.imbot4j.world.AppCard;
import io.imbot4j.world.World;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;

/**
 * How often tokens are bought when 4,000 callers find those of 200 portals expired at once: on one
 * node, and on two that share a database. It has to be 200 times.
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
  private final List<PortalId> ids = new ArrayList<>();
  private final Supplier<Database.Builder> database;

  private TokenRenewal(Supplier<Database.Builder> database) {
    this.database = database;
  }

  /**
   * Prints a line for each number of nodes; ends in an exception where it was not 200 times.
   *
   * @param url of a PostgreSQL, {@code jdbc:postgresql://…}; none for a file of SQLite
   */
  public static void main(String... url) throws IOException, InterruptedException {
    Path file = Files.createTempDirectory("imbot4j").resolve("tokens.db");
    try (HikariDataSource pool = new HikariDataSource()) {
      if (url.length > 0) {
        pool.setJdbcUrl(url[0]);
      }
      for (int nodes = 1; nodes <= 2; nodes++) {
        new TokenRenewal(() -> url.length > 0 ? Database.postgres(pool) : Database.sqlite(file))
            .run(nodes);
      }
    }
  }

  private void run(int nodes) throws InterruptedException {
    try (emulator) {
      List<Node> all = IntStream.range(0, nodes).mapToObj(number -> node()).toList();
      PortalStore store = all.get(0).database.portals();
      worlds().forEach(world -> install(world, store));
      worlds().forEach(world -> world.faults().expireTokens());
      long before = sold();
      long start = System.nanoTime();
      int failed = call(all);
      Duration took = Duration.ofNanos(System.nanoTime() - start);
      all.forEach(Node::close);
      long sold = sold() - before;
      System.out.printf(
          "%d node(s): %,d callers, %d portals, %d renewals, %d calls failed, %.1f s%n",
          nodes, CALLERS, PORTALS, sold, failed, took.toMillis() / 1e3);
      if (sold != PORTALS || failed > 0) {
        throw new IllegalStateException("it has to be " + PORTALS + " renewals and no failure");
      }
    }
  }

  /** Has all callers begin together, and counts those whose call failed. */
  private int call(List<Node> nodes) throws InterruptedException {
    CountDownLatch together = new CountDownLatch(1);
    AtomicInteger failed = new AtomicInteger();
    List<Thread> callers =
        IntStream.range(0, CALLERS)
            .mapToObj(
                number ->
                    new Thread(
                        () -> {
                          try {
                            together.await();
                            Portals portals = nodes.get(number % nodes.size()).portals;
                            portals.api(ids.get(number / nodes.size() % PORTALS)).scopes();
                          } catch (InterruptedException | RuntimeException failure) {
                            failed.incrementAndGet();
                            failure.printStackTrace();
                          }
                        }))
            .toList();
    callers.forEach(Thread::start);
    together.countDown();
    for (Thread caller : callers) {
      caller.join();
    }
    return failed.get();
  }

  private Node node() {
    Database opened = database.get().patience(Duration.ofMinutes(1)).open();
    Portals portals =
        Portals.of(
                opened.portals(), new Application(card.clientId(), Secret.of(card.clientSecret())))
            .http(HttpConfig.builder().allowInnerNetwork().deadline(Duration.ofMinutes(5)).build())
            .authServer(emulator.world().config().authServer())
            .build();
    return new Node(opened, portals);
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
    ids.add(id);
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

  private record Node(Database database, Portals portals) {
    void close() {
      portals.close();
      database.close();
    }
  }
}
