package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.HttpConfig;
import io.imbot4j.http.HttpRestCall;
import io.imbot4j.jdbc.Database;
import io.imbot4j.port.Addressed;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.Pace;
import io.imbot4j.port.Sent;
import io.imbot4j.wire.BotApi;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what docs/pacing.md shows. */
class PacingTest {
  private static final BotRegistration NEWS =
      new BotRegistration(BotProfile.of("news", "News").build(), Generation.V2, Delivery.fetch());

  @Test
  void many_messages_are_sent_at_the_pace_of_the_plan() {
    // region: plan
    HttpConfig config = HttpConfig.builder().pace(Pace.ENTERPRISE).build();
    // endregion
    try (Emulator emulator = Emulator.start(EmulatorConfig.local());
        HttpRestCall rest =
            new HttpRestCall(
                new PortalId("office"),
                Credentials.webhook(emulator.webhook().toString()),
                config)) {
      BotApi app = new BotApi(rest, Secret.of("c4nary05e3a9c4826"));
      MessengerGateway bot = app.as(app.register(NEWS).id(), Generation.V2);
      List<Addressed> messages =
          IntStream.rangeClosed(1, 3)
              .mapToObj(person -> new Addressed(DialogId.parse("" + person), NewMessage.of("News")))
              .toList();
      // region: sendAll
      List<Sent> sent = bot.messages().sendAll(messages, Duration.ofHours(1));
      // endregion
      assertThat(sent).hasSize(3).allSatisfy(each -> assertThat(each.failure()).isNull());
    }
  }

  @Test
  void nodes_share_a_budget_in_their_database(@TempDir Path folder) {
    try (Database database = Database.sqlite(folder.resolve("bot.db")).open()) {
      // region: budget
      HttpConfig config = HttpConfig.builder().budget(database.budget()).build();
      // endregion
      try (Emulator emulator = Emulator.start(EmulatorConfig.local());
          HttpRestCall rest =
              new HttpRestCall(
                  new PortalId("office"),
                  Credentials.webhook(emulator.webhook().toString()),
                  config)) {
        for (int i = 0; i < 10; i++) {
          assertThat(rest.call("profile", Map.of()).isAbsent()).isFalse();
        }
      }
    }
  }
}
