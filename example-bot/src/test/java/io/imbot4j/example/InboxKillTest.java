package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A bot whose inbox is a file is killed as by {@code kill -9}, and started again. */
@Timeout(300)
class InboxKillTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);
  private static final int PEOPLE = 2;

  @TempDir Path folder;
  private Emulator portal;
  private int port;
  private final List<Integer> people = new ArrayList<>();

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
  void a_conversation_and_a_reminder_go_on() throws Exception {
    int ida = people.get(0);
    int jan = people.get(1);
    try (Printing bot = started(0)) {
      say(ida, "/book");
      say(jan, "/tea");
      await().atMost(PATIENCE).until(() -> portal.world().as(ida).messages(botId()).size() > 1);
      say(jan, "a message after the tea");
      bot.await(1);
      bot.kill();
      assertThat(bot.lines()).containsExactly("a message after the tea");
    }
    try (Printing bot = started(1)) {
      say(ida, "Oslo");
      // The message after the tea may come first: its turn may have been cut short.
      bot.await("booked Oslo");
      bot.await("tea is ready");
      bot.kill();
    }
  }

  private void say(int person, String text) {
    portal.world().as(person).say(botId(), text);
  }

  private String botId() {
    return String.valueOf(portal.world().snapshot().bots().get(0).id());
  }

  /** A bot whose clock is so many hours ahead. */
  private Printing started(int hours) throws IOException {
    Printing bot =
        Printing.start(KilledBot.class, portal.webhook(), port, folder.resolve("bot.db"), hours);
    bot.await(KilledBot.READY);
    return bot;
  }
}
