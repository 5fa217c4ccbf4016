package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.HttpRestCall;
import io.imbot4j.jdbc.Database;
import io.imbot4j.port.BroadcastId;
import io.imbot4j.port.BroadcastStore.Recipient;
import io.imbot4j.wire.BotApi;
import io.imbot4j.world.AnswerFault;
import io.imbot4j.world.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A broadcast is killed in its middle as by {@code kill -9}, and run again with the same name. */
@Timeout(300)
class BroadcastKillTest {
  private static final int PEOPLE = 5_000;
  private static final int KILLS = 3;
  private static final int BATCHES_BEFORE_A_KILL = 12;

  @TempDir Path folder;
  private Emulator portal;
  private BotId bot;
  private List<Integer> people;

  @BeforeEach
  void a_portal_is_there() {
    portal = Emulator.start(EmulatorConfig.local());
    portal.world().limit(before -> Limits.none());
    people =
        IntStream.range(0, PEOPLE).mapToObj(each -> portal.world().hire("P", "en").id()).toList();
    try (HttpRestCall rest =
        new HttpRestCall(
            KilledBroadcast.PORTAL, Credentials.webhook(portal.webhook().toString()))) {
      bot =
          new BotApi(rest, KilledBroadcast.TOKEN)
              .register(
                  new BotRegistration(
                      BotProfile.of("news", "News").build(), Generation.V2, Delivery.fetch()))
              .id();
    }
    portal.world().faults().onAnswers(AnswerFault.slow(Duration.ofMillis(100)).on("batch"), 10_000);
  }

  @AfterEach
  void the_portal_goes() {
    portal.close();
  }

  @Test
  void nobody_gets_it_twice_and_who_gets_none_is_listed() throws Exception {
    for (int kill = 1; kill <= KILLS; kill++) {
      int batches = BATCHES_BEFORE_A_KILL * kill;
      try (Printing run = started(kill)) {
        await().atMost(Duration.ofSeconds(60)).until(() -> batches() >= batches);
        run.kill();
        assertThat(run.lines()).as("printed before kill " + kill).isEmpty();
      }
    }
    try (Printing run = started(KILLS + 1)) {
      run.await("DONE ");
    }

    List<Integer> without = people.stream().filter(person -> messages(person) == 0).toList();
    assertThat(people).allSatisfy(person -> assertThat(messages(person)).isLessThanOrEqualTo(1));
    try (Database database = Database.sqlite(folder.resolve("bot.db")).open()) {
      BroadcastId id = new BroadcastId(KilledBroadcast.PORTAL, bot, KilledBroadcast.NAME);
      List<DialogId> inDoubt =
          database.broadcasts().inDoubt(id, null, PEOPLE).stream().map(Recipient::dialog).toList();
      assertThat(inDoubt).containsAll(dialogs(without));
      assertThat(inDoubt).hasSizeLessThanOrEqualTo(KILLS * 600);
      System.out.printf(
          "%d kills: %,d of %,d people without a message, %,d in doubt%n",
          KILLS, without.size(), PEOPLE, inDoubt.size());
    }
  }

  private static List<DialogId> dialogs(List<Integer> people) {
    return people.stream().map(person -> DialogId.of(new UserId(person))).toList();
  }

  private int messages(int person) {
    return portal.world().as(person).messages(bot.toString()).size();
  }

  private long batches() {
    return portal.world().log(0).stream().filter(entry -> entry.name().equals("batch")).count();
  }

  /** The list comes in another order every time. */
  private Printing started(int order) throws Exception {
    return Printing.start(
        KilledBroadcast.class,
        portal.webhook(),
        bot,
        folder.resolve("bot.db"),
        people.get(0),
        people.get(PEOPLE - 1),
        order);
  }
}
