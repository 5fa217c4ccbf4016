package io.imbot4j.example;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.contracts.SettableClock;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.message.Button;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.jdbc.Database;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.runtime.Broadcast;
import io.imbot4j.runtime.BroadcastProgress;
import io.imbot4j.runtime.BroadcastProgress.State;
import io.imbot4j.runtime.RunningBroadcast;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what docs/broadcast.md shows. */
class BroadcastGuideTest {
  private final FakeMessenger gateway = new FakeMessenger();
  private final NewsBot bot = new NewsBot();

  @TempDir Path data;

  private static List<DialogId> people() {
    return Stream.of("1", "2", "3").map(DialogId::parse).toList();
  }

  @Test
  void a_broadcast_goes_on_when_it_is_run_again() throws Exception {
    Path file = data.resolve("bot.db");
    List<DialogId> people = people();
    // region: broadcasting
    try (Database database = Database.sqlite(file).open();
        BotRuntime runtime =
            BotRuntime.of(bot, gateway).broadcasts(database.broadcasts()).start()) {
      RunningBroadcast run = runtime.broadcast("newyear-2027").to(people).say("A happy new year!");
      run.await(Duration.ofHours(1));
      // endregion
      assertThat(run.progress().state()).isEqualTo(State.DONE);
      assertThat(runtime.broadcast("newyear-2027").to(people).say("A happy new year!"))
          .satisfies(again -> assertThat(again.await(Duration.ofMinutes(1))).isTrue())
          .satisfies(again -> assertThat(again.progress().known()).isEqualTo(3));
    }
    assertThat(gateway.texts()).hasSize(3).containsOnly("A happy new year!");
  }

  @Test
  void a_message_is_what_dialogs_say_or_one_for_each() {
    List<DialogId> people = people();
    try (BotRuntime runtime = BotRuntime.of(bot, gateway).inline().start()) {
      URI shop = URI.create("https://shop.example/");
      // region: buttons
      Keyboard keyboard = Keyboard.row(Button.link("To the shop", shop));
      runtime.broadcast("half-price").to(people).say(Text.of("Half price!"), keyboard);
      // endregion
      // region: forEach
      runtime.broadcast("points").to(people).say(to -> NewMessage.of(points(to) + " points"));
      // endregion
    }
    assertThat(gateway.texts()).hasSize(6).contains("Half price!", "30 points");
  }

  private static int points(DialogId to) {
    return Integer.parseInt(to.value()) * 10;
  }

  @Test
  void the_list_may_be_read_from_anywhere() throws Exception {
    Path list = Files.write(data.resolve("people.txt"), List.of("1", "2", "chat5"));
    ByteArrayOutputStream printed = new ByteArrayOutputStream();
    try (BotRuntime runtime =
        BotRuntime.of(bot, gateway).clock(new SettableClock()).inline().start()) {
      Broadcast broadcast = runtime.broadcast("newyear-2027");
      ProgressBar bar = new ProgressBar(new PrintStream(printed, true, UTF_8));
      // region: lazily
      try (Stream<DialogId> recipients = Files.lines(list).map(DialogId::parse)) {
        RunningBroadcast run =
            broadcast.to(recipients).expecting(3).watch(bar).say("A happy new year!");
        run.await(Duration.ofHours(1));
        // endregion
        BroadcastProgress end = run.progress();
        assertThat(end.refused()).isEqualTo(1);
      }
      // region: outcomes
      broadcast.refused().forEach(each -> System.out.println(each.dialog() + " " + each.outcome()));
      broadcast.inDoubt().forEach(dialog -> System.out.println(dialog + " may have it"));
      broadcast.toRefused().say("A happy new year!");
      // endregion
      assertThat(broadcast.refused()).hasSize(1);
    }
    assertThat(printed.toString(UTF_8))
        .isEqualToNormalizingNewlines(
            "\r[##############################] 3 of 3, 0 a second, 1 refused\n");
  }
}
