package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Dialog;
import io.imbot4j.contracts.FakeMessenger;
import io.imbot4j.contracts.Samples;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.message.Message;
import io.imbot4j.jdbc.Database;
import io.imbot4j.port.Erased;
import io.imbot4j.port.EventInbox;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.runtime.BotRuntime;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Runs what docs/delivery.md shows. */
class DeliveryGuideTest {
  private static final Duration PATIENCE = Duration.ofSeconds(60);

  @TempDir Path data;
  private boolean broken = true;

  @Test
  void what_failed_is_replayed_and_a_person_erased() throws Exception {
    Path file = data.resolve("bot.db");
    FakeMessenger messenger = new FakeMessenger();
    MessengerGateway gateway = messenger;
    PortalId portal = Samples.PORTAL;
    UserId ann = Samples.ANN.id();
    AbstractBot bot =
        new AbstractBot() {
          @Override
          protected void onMessage(Message message, Dialog dialog) {
            if (broken) {
              throw new IllegalStateException("out of paper");
            }
            dialog.say("printed");
          }
        };
    // region: durableInbox
    Database database = Database.sqlite(file).open();
    BotRuntime runtime = BotRuntime.of(bot, gateway).inbox(database.inbox()).start();
    // endregion
    runtime.dispatch(Samples.message("e1", Samples.ANN, "print"));
    assertThat(runtime.awaitIdle(PATIENCE)).isTrue();
    assertThat(runtime.failed(1)).hasSize(1);
    broken = false;
    EventInbox inbox = database.inbox();
    // region: inboxCare
    for (EventInbox.Dead dead : inbox.dead(100)) {
      inbox.replay(dead.work(), Instant.now());
    }
    inbox.pause(portal, null);
    inbox.resume(portal, null);
    Erased hers = inbox.erase(portal, ann);
    // endregion
    assertThat(hers.counts().keySet()).isSubsetOf("events");
    assertThat(runtime.awaitIdle(PATIENCE)).isTrue();
    assertThat(inbox.erase(portal)).hasToString("1 keys");
    runtime.close();
    database.close();
  }
}
