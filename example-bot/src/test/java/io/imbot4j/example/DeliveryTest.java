package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.jdbc.Database;
import io.imbot4j.world.MessageView;
import io.imbot4j.world.WorldConfig;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;

/**
 * The proof of delivery: nodes are killed as by {@code kill -9} at random moments while a portal
 * posts, and what they answered 200 is handled all the same, in order, and answered once. See
 * docs/delivery.md for the whole of it.
 */
@Timeout(value = 60, unit = TimeUnit.MINUTES)
class DeliveryTest {
  private static final Duration PATIENCE = Duration.ofMinutes(5);
  private static final String WHOLE = "delivery.events";
  private static final int EVENTS = Integer.getInteger(WHOLE, 2_000);
  private static final int KILLS = Integer.getInteger("delivery.kills", 3);
  private static final int DIALOGS = Integer.getInteger("delivery.dialogs", 50);

  /** So many may be on their way; they are lost where no node is left to answer. */
  private static final int ON_THEIR_WAY = 40;

  /** So many messages come in a row from one person, so that a dialog's events wait in line. */
  private static final int BURST = 4;

  private final long seed = Long.getLong("delivery.seed", System.nanoTime());
  private final Random random = new Random(seed);
  private final Told told = new Told();
  private final Semaphore mayBeSaid = new Semaphore(ON_THEIR_WAY);
  private final List<Integer> people = new ArrayList<>();

  @TempDir Path folder;
  private Emulator portal;
  private Nodes nodes;
  private @Nullable EmbeddedPostgres server;
  private boolean fetching;
  private volatile String bot = "";

  @BeforeEach
  void a_portal_without_limits_is_there() throws Exception {
    portal = Emulator.start(EmulatorConfig.local().withWorld(WorldConfig::withoutRateLimit));
    for (int person = 0; person < DIALOGS; person++) {
      people.add(portal.world().hire("Person", "en").id());
    }
    nodes =
        new Nodes(
            random,
            (event, status) -> {
              told.answered(event, status);
              mayBeSaid.release();
            });
  }

  @AfterEach
  void they_go() throws Exception {
    nodes.close();
    portal.close();
    if (server != null) {
      server.close();
    }
  }

  @Test
  void one_node_on_sqlite() throws Exception {
    check(proofOf("SQLite, one node", sqlite(), 1, EVENTS, KILLS));
  }

  @Test
  void two_nodes_on_postgresql() throws Exception {
    check(proofOf("PostgreSQL, two nodes", postgres(), 2, EVENTS, KILLS));
  }

  @Test
  @EnabledIfSystemProperty(named = WHOLE, matches = ".+")
  void one_node_on_postgresql() throws Exception {
    check(proofOf("PostgreSQL, one node", postgres(), 1, EVENTS, KILLS));
  }

  @Test
  @EnabledIfSystemProperty(named = WHOLE, matches = ".+")
  void fetched_by_one_node_on_sqlite() throws Exception {
    fetching = true;
    check(proofOf("SQLite, fetched", sqlite(), 1, EVENTS, KILLS));
  }

  @Test
  @EnabledIfSystemProperty(named = WHOLE, matches = ".+")
  void fetched_by_two_nodes_on_postgresql() throws Exception {
    fetching = true;
    check(proofOf("PostgreSQL, two nodes, fetched", postgres(), 2, EVENTS, KILLS));
  }

  @Test
  @EnabledIfSystemProperty(named = WHOLE, matches = ".+")
  void an_inbox_in_memory_is_seen_to_lose() throws Exception {
    assertThat(proofOf("in memory, as a counter-proof", ToldBot.MEMORY, 1, 500, 2).lost())
        .isNotEmpty();
  }

  @Test
  @EnabledIfSystemProperty(named = WHOLE, matches = ".+")
  void a_bot_without_a_journal_is_seen_to_repeat() throws Exception {
    String store = ToldBot.WITHOUT_JOURNAL + sqlite();
    assertThat(proofOf("no journal, as a counter-proof", store, 1, 500, 3).repeated()).isNotEmpty();
  }

  private void check(Told.Proof proof) {
    assertThat(proof.kills()).isEqualTo(KILLS);
    assertThat(proof.answered()).as("answered 200").isGreaterThan(EVENTS / 2);
    assertThat(proof.handled()).as("handled").isEqualTo(proof.answered());
    assertThat(proof.lost()).as("lost").isEmpty();
    assertThat(proof.repeated()).as("repeated").isEmpty();
    assertThat(proof.outOfOrder()).as("out of order").isZero();
  }

  private Told.Proof proofOf(String name, String store, int count, int events, int kills)
      throws Exception {
    int rounds = Math.max(2, events / DIALOGS);
    for (int node = 0; node < count; node++) {
      start(store);
    }
    // All but the last round, which nobody is killed in.
    FutureTask<Void> talk =
        new FutureTask<>(
            () -> {
              say(1, rounds - 1);
              return null;
            });
    new Thread(talk, "people talk").start();
    int[] moments = random.ints(kills, 1, (rounds - 1) * DIALOGS).sorted().toArray();
    for (int moment : moments) {
      await().atMost(PATIENCE).pollInterval(Duration.ofMillis(1)).until(() -> progress() >= moment);
      nodes.killOne();
      start(store);
    }
    talk.get();
    say(rounds, rounds);
    for (int person : people) {
      String last = Told.SECOND + Told.event(rounds, person);
      await().atMost(PATIENCE).pollDelay(Duration.ZERO).until(() -> texts(person).contains(last));
    }
    if (!store.equals(ToldBot.MEMORY)) {
      look(store.replace(ToldBot.WITHOUT_JOURNAL, ""));
    }
    people.forEach(person -> told.dialog(texts(person)));
    Told.Proof proof = told.proof(rounds * DIALOGS, kills);
    System.out.println("Delivery on " + name + ": " + proof + " (seed " + seed + ")");
    return proof;
  }

  /** Waits until nothing is left to do, and takes the list of what is in doubt. */
  private void look(String store) {
    try (Database database =
        server == null
            ? ToldBot.database(store)
            : Database.postgres(server.getPostgresDatabase()).open()) {
      await().atMost(PATIENCE).until(() -> database.inbox().waiting(Instant.now()) == 0);
      told.inDoubt(database.inbox().effects().inDoubt(100_000));
    }
  }

  private int progress() {
    return fetching ? told.handled() : told.posted();
  }

  private void start(String store) throws Exception {
    Object events = fetching ? ToldBot.FETCHING : nodes.url();
    nodes.start(this::isTurn, portal.webhook(), store, events);
  }

  private boolean isTurn(String line) {
    if (!line.startsWith(ToldBot.TURN)) {
      return false;
    }
    int tab = line.indexOf('\t');
    boolean first = told.turn(line.substring(ToldBot.TURN.length(), tab), line.substring(tab + 1));
    if (fetching && first) {
      // A portal keeps what is fetched, so all of it counts as answered.
      told.answered(line.substring(tab + 1), 200);
      mayBeSaid.release();
    }
    return true;
  }

  private void say(int firstRound, int lastRound) throws InterruptedException {
    for (int burst = firstRound; burst <= lastRound; burst += BURST) {
      for (int person : people) {
        for (int round = burst; round <= Math.min(burst + BURST - 1, lastRound); round++) {
          nodes.awaitOpen();
          mayBeSaid.acquire();
          portal.world().as(person).say(bot(), Told.event(round, person));
        }
      }
    }
  }

  private List<String> texts(int person) {
    return portal.world().as(person).messages(bot()).stream().map(MessageView::text).toList();
  }

  private String bot() {
    if (bot.isEmpty()) {
      bot = String.valueOf(portal.world().snapshot().bots().get(0).id());
    }
    return bot;
  }

  private String sqlite() {
    return folder.resolve("bot.db").toString();
  }

  private String postgres() throws IOException {
    server = EmbeddedPostgres.start();
    return server.getJdbcUrl("postgres", "postgres");
  }
}
