package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Dialog;
import io.imbot4j.contracts.Samples;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.message.Message;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.runtime.BotRuntime;
import io.imbot4j.runtime.BroadcastProgress;
import io.imbot4j.wire.BotApi;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** People write to the bot in the middle of a broadcast, in a time that is exact. */
class RepliesDuringABroadcastTest {
  private static final int RECIPIENTS = 5_000;
  private static final int WRITERS = 20;

  private final VirtualPortal portal = new VirtualPortal();
  private final List<Instant> written = new ArrayList<>();

  private static final class AnsweringBot extends AbstractBot {
    @Override
    protected void onMessage(Message message, Dialog dialog) {
      dialog.say("heard " + message.text());
    }
  }

  @Test
  void are_answered_as_fast_as_without_one() {
    List<Duration> quiet = new RepliesDuringABroadcastTest().delays(0);
    List<Duration> busy = delays(RECIPIENTS);

    assertThat(busy).hasSize(WRITERS).isEqualTo(quiet);
  }

  /** How long each of those who wrote waited for the answer. */
  private List<Duration> delays(int recipients) {
    BotApi api = new BotApi(portal, Secret.of("c4nary-virtual"));
    MessengerGateway gateway =
        api.as(
            api.register(
                    new BotRegistration(
                        BotProfile.of("news", "News").build(), Generation.V2, Delivery.fetch()))
                .id(),
            Generation.V2);
    List<DialogId> people = hire(recipients);
    List<DialogId> writers = hire(WRITERS);
    portal.limit();
    try (BotRuntime runtime =
        BotRuntime.of(new AnsweringBot(), gateway).clock(portal).inline().start()) {
      for (int i = 0; i < WRITERS; i++) {
        DialogId writer = writers.get(i);
        portal.in(Duration.ofMillis(1_300L * (i + 1)), () -> write(runtime, writer));
      }
      BroadcastProgress end = runtime.broadcast("news").to(people).say("News").progress();
      assertThat(end.sent()).isEqualTo(recipients);
      assertThat(written).as("wrote before the end").hasSize(recipients == 0 ? 0 : WRITERS);
      portal.runToTheEnd();
    }
    return IntStream.range(0, WRITERS)
        .mapToObj(i -> delay(written.get(i), writers.get(i)))
        .toList();
  }

  private Duration delay(Instant asked, DialogId writer) {
    return Duration.between(asked, portal.arrivals.get(writer.value()));
  }

  private List<DialogId> hire(int count) {
    return IntStream.range(0, count)
        .mapToObj(number -> portal.world().hire("No. " + number, "en").id())
        .map(id -> DialogId.of(new UserId(id)))
        .toList();
  }

  private void write(BotRuntime runtime, DialogId writer) {
    written.add(portal.instant());
    User person = User.named(new UserId(Long.parseLong(writer.value())), "Somebody");
    runtime.dispatch(Samples.message("e" + writer, person, "hello"));
  }
}
