package io.imbot4j.example;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.world.LogEntry;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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

/** A bot whose inbox is a file is killed as by {@code kill -9}, and started again. */
@Timeout(300)
class InboxKillTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final Pattern TEXT = Pattern.compile("dialog \\d+ message (\\d+)");
  private static final int PEOPLE = 6;
  private static final int KILLS = 3;
  private static final int ROUNDS = 8;

  /** Slower than messages come, so that some wait, and some turns run, at each kill. */
  private static final int SLOW = 1_000;

  private final Random random = new Random();

  @TempDir Path folder;
  private Emulator portal;
  private int port;
  private final List<Integer> people = new ArrayList<>();
  private final List<String> printed = new ArrayList<>();
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
  void what_was_answered_200_is_handled_in_order() throws Exception {
    for (int kill = 0; kill < KILLS; kill++) {
      try (Printing bot = started(SLOW, 0)) {
        sayAll();
        // What was answered 200 and waits would be lost with the process.
        int waiting = 1 + random.nextInt(2 * PEOPLE);
        await().atMost(PATIENCE).until(() -> unhandled(bot).size() >= waiting);
        bot.kill();
        printed.addAll(bot.lines());
      }
    }
    try (Printing bot = started(0, 0)) {
      sayAll();
      await()
          .atMost(PATIENCE)
          .untilAsserted(
              () -> {
                assertThat(portal.world().log(0)).noneMatch(InboxKillTest::isOnItsWay);
                assertThat(unhandled(bot)).isEmpty();
              });
      bot.kill();
      printed.addAll(bot.lines());
    }
    assertThat(answered()).as("what was answered 200").hasSizeGreaterThan(PEOPLE * ROUNDS);
    assertThat(printed).as("all messages").hasSizeGreaterThan(PEOPLE * ROUNDS);
    // A turn that was cut short runs again, so at each kill a message of each dialog may repeat.
    assertThat(printed.size() - Set.copyOf(printed).size())
        .as("turns that ran twice")
        .isLessThanOrEqualTo(KILLS * PEOPLE);
    printed.stream()
        .filter(line -> TEXT.matcher(line).matches())
        .collect(groupingBy(InboxKillTest::dialog, toList()))
        .forEach(
            (dialog, lines) ->
                assertThat(lines).as(dialog).isSortedAccordingTo(InboxKillTest::byNumber));
  }

  @Test
  void a_conversation_and_a_reminder_go_on() throws Exception {
    int ida = people.get(0);
    int jan = people.get(1);
    try (Printing bot = started(0, 0)) {
      say(ida, "/book");
      say(jan, "/tea");
      await().atMost(PATIENCE).until(() -> portal.world().as(ida).messages(botId()).size() > 1);
      say(jan, "a message after the tea");
      bot.await(1);
      bot.kill();
      assertThat(bot.lines()).containsExactly("a message after the tea");
    }
    try (Printing bot = started(0, 1)) {
      say(ida, "Oslo");
      bot.await(2);
      bot.kill();
      assertThat(bot.lines()).contains("booked Oslo", "tea is ready");
    }
  }

  private void sayAll() {
    for (int round = 0; round < ROUNDS; round++) {
      said++;
      for (int person : people) {
        say(person, "dialog " + person + " message " + said);
      }
    }
  }

  private void say(int person, String text) {
    portal.world().as(person).say(botId(), text);
  }

  private String botId() {
    return String.valueOf(portal.world().snapshot().bots().get(0).id());
  }

  /** The texts of the events that the bot answered with 200. */
  private Set<String> answered() {
    Set<String> texts = new TreeSet<>();
    for (LogEntry entry : portal.world().log(0)) {
      Matcher text = TEXT.matcher(String.valueOf(entry.request()));
      if (entry.kind().equals("event") && entry.status() == 200 && text.find()) {
        texts.add(text.group());
      }
    }
    return texts;
  }

  private Set<String> unhandled(Printing bot) {
    Set<String> texts = answered();
    printed.forEach(texts::remove);
    bot.lines().forEach(texts::remove);
    return texts;
  }

  private static boolean isOnItsWay(LogEntry entry) {
    return entry.outcome().equals("pending");
  }

  /** A bot whose turns take so many milliseconds, and whose clock is so many hours ahead. */
  private Printing started(int millis, int hours) throws IOException {
    Printing bot =
        Printing.start(
            KilledBot.class, portal.webhook(), port, folder.resolve("bot.db"), millis, hours);
    bot.await(KilledBot.READY);
    return bot;
  }

  private static String dialog(String line) {
    return line.substring(0, line.indexOf(" message"));
  }

  private static int byNumber(String one, String other) {
    return Integer.compare(number(one), number(other));
  }

  private static int number(String line) {
    return Integer.parseInt(line.substring(line.lastIndexOf(' ') + 1));
  }
}
