package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.jdbc.Database;
import io.imbot4j.port.EffectJournal.Doubt;
import io.imbot4j.world.LogEntry;
import io.imbot4j.world.MessageView;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A bot is killed as by {@code kill -9} while it replies, and says nothing twice. */
@Timeout(300)
class EffectsKillTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern SAID = Pattern.compile("message \\d+ of person \\d+");
  private static final int PEOPLE = 5;
  private static final int KILLS = 3;
  private static final int ROUNDS = 4;

  private final long seed = System.nanoTime();
  private final Random random = new Random(seed);

  @TempDir Path folder;
  private Emulator portal;
  private int port;
  private final List<Integer> people = new ArrayList<>();
  private int said;

  @BeforeEach
  void a_portal_is_there() throws IOException {
    portal = Emulator.start(EmulatorConfig.local());
    for (int person = 0; person < PEOPLE; person++) {
      people.add(portal.world().hire("Person", "en").id());
    }
    try (ServerSocket free = new ServerSocket(0)) {
      port = free.getLocalPort();
    }
  }

  @AfterEach
  void the_portal_goes() {
    portal.close();
  }

  @Test
  void every_reply_is_there_once_or_is_in_doubt() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      try (Printing bot = started()) {
        int before = replies().size();
        sayAll();
        int seen = before + 1 + random.nextInt(PEOPLE * ROUNDS);
        await()
            .atMost(PATIENCE)
            .pollInterval(Duration.ofMillis(1))
            .until(() -> replies().size() >= seen);
        bot.kill();
      }
    }
    try (Printing bot = started();
        Database database = Database.sqlite(folder.resolve("bot.db")).open()) {
      sayAll();
      await().atMost(PATIENCE).until(() -> answered().containsAll(lastRound()));
      await().atMost(PATIENCE).until(() -> database.inbox().waiting(Instant.now()) == 0);
      bot.kill();
      check(database.inbox().effects().inDoubt(1_000));
    }
  }

  private void check(List<Doubt> doubts) {
    Map<String, Integer> inDoubt = new HashMap<>();
    doubts.forEach(doubt -> inDoubt.put(text(doubt), doubt.effect().ordinal()));
    List<String> replies = replies();
    assertThat(replies).as("seed " + seed).doesNotHaveDuplicates();
    assertThat(inDoubt.size())
        .as("calls that kills can have cut")
        .isLessThanOrEqualTo(KILLS * PEOPLE);
    Set<String> answered = answered();
    assertThat(answered).hasSizeGreaterThan(PEOPLE * ROUNDS);
    for (String text : answered) {
      Integer ordinal = inDoubt.get(text);
      if (ordinal == null || ordinal > 0) {
        assertThat(replies).as("seed " + seed).contains("first " + text);
      }
      if (ordinal == null) {
        assertThat(replies).as("seed " + seed).contains("second " + text);
      }
    }
  }

  /** What the message said in whose turn a call is in doubt; its number is in the event's key. */
  private String text(Doubt doubt) {
    int message = Integer.parseInt(doubt.event().value().split(" ", -1)[2]);
    return all().stream()
        .filter(view -> view.id() == message)
        .map(MessageView::text)
        .findFirst()
        .orElseThrow();
  }

  private void sayAll() {
    for (int round = 0; round < ROUNDS; round++) {
      said++;
      for (int person : people) {
        portal.world().as(person).say(bot(), "message " + said + " of person " + person);
      }
    }
  }

  private Set<String> lastRound() {
    Set<String> texts = new TreeSet<>();
    people.forEach(person -> texts.add("message " + said + " of person " + person));
    return texts;
  }

  private String bot() {
    return String.valueOf(portal.world().snapshot().bots().get(0).id());
  }

  private List<String> replies() {
    return all().stream()
        .map(MessageView::text)
        .filter(text -> text.startsWith("first ") || text.startsWith("second "))
        .toList();
  }

  private List<MessageView> all() {
    List<MessageView> all = new ArrayList<>();
    if (!portal.world().snapshot().bots().isEmpty()) {
      people.forEach(person -> all.addAll(portal.world().as(person).messages(bot())));
    }
    return all;
  }

  /** The texts of the events that the bot answered with 200. */
  private Set<String> answered() {
    Set<String> texts = new TreeSet<>();
    for (LogEntry entry : portal.world().log(0)) {
      Matcher text = SAID.matcher(String.valueOf(entry.request()));
      if (entry.kind().equals("event") && entry.status() == 200 && text.find()) {
        texts.add(text.group());
      }
    }
    return texts;
  }

  private Printing started() throws IOException {
    Printing bot =
        Printing.start(ReplyingBot.class, portal.webhook(), port, folder.resolve("bot.db"));
    bot.await(ReplyingBot.READY);
    return bot;
  }
}
