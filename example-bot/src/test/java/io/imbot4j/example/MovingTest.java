package io.imbot4j.example;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Dialog;
import io.imbot4j.bot.Routes;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.emulator.Emulator;
import io.imbot4j.emulator.EmulatorConfig;
import io.imbot4j.http.Credentials;
import io.imbot4j.http.HttpRestCall;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.PortalException;
import io.imbot4j.runtime.BotMove;
import io.imbot4j.runtime.BotRegistrar;
import io.imbot4j.runtime.MovePlan;
import io.imbot4j.wire.BotApi;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * Runs what docs/moving-to-v2.md shows. That a code is one bot's on the whole portal is the
 * emulator's guess: how imbot.v2 and a bot of imbot.* with the same code meet is not documented.
 */
class MovingTest {
  private static final Delivery HANDLER =
      Delivery.webhook(URI.create("https://bot.example.com/events"));

  private final Emulator emulator = Emulator.start(EmulatorConfig.local());
  private final HttpRestCall rest =
      new HttpRestCall(
          new PortalId("portal.example.com"), Credentials.webhook(emulator.webhook().toString()));
  private final Secret clientId = Secret.of("c4nary-the-client-id-of-years-ago");
  private final Secret botToken = Secret.of("c4nary-a-long-random-token");
  private final AbstractBot bot = new OfficeBot("office2");
  private final BotId old =
      new BotRegistrar(new BotApi(rest, clientId))
          .register(new OfficeBot("office"), Generation.V1, HANDLER)
          .bot();

  @AfterEach
  void close() {
    rest.close();
    emulator.close();
  }

  @Test
  void a_bot_moves_by_one_call_and_again_by_the_same_call() {
    // region: moving
    AppGateway before = new BotApi(rest, clientId);
    AppGateway app = new BotApi(rest, botToken);
    BotMove move =
        BotMove.of(app, bot, Delivery.fetch()).formerly(new BotCode("office")).from(before);
    MovePlan plan = move.plan();
    MessengerGateway gateway = move.thenUnregister().move();
    // endregion

    assertThat(plan.obstacle()).isNull();
    assertThat(plan.happens()).anyMatch(sentence -> sentence.contains("\"office2\""));
    assertThat(gateway.bot()).isNotEqualTo(old);
    assertThat(gateway.commands().list()).isNotEmpty();
    assertThat(gateway.messages().send(DialogId.of(new UserId(1)), NewMessage.of("Here I am.")))
        .isNotNull();
    assertThat(before.bots(Generation.V1)).isEmpty();
    assertThat(move.move().bot()).isEqualTo(gateway.bot());
    assertThat(app.bots(Generation.V2)).extracting(Bot::id).containsExactly(gateway.bot());
  }

  @Test
  void a_code_the_portal_keeps_is_refused_and_nothing_changes() {
    for (Secret secret : new Secret[] {clientId, botToken}) {
      BotMove move =
          BotMove.of(new BotApi(rest, secret), new OfficeBot("office"), Delivery.fetch())
              .from(new BotApi(rest, clientId))
              .thenUnregister();

      assertThatExceptionOfType(PortalException.Refused.class)
          .isThrownBy(move::move)
          .withMessageContaining("give the bot's profile another code");
    }
    assertThat(new BotApi(rest, clientId).bots(Generation.V1))
        .extracting(Bot::id)
        .containsExactly(old);
  }

  private static final class OfficeBot extends AbstractBot {
    private final String code;

    OfficeBot(String code) {
      this.code = code;
    }

    @Override
    public BotProfile profile() {
      return BotProfile.of(code, "Office").build();
    }

    @Override
    protected void routes(Routes on) {
      on.command("hours", "When we are open", (called, dialog) -> dialog.say("9 to 5"));
    }

    @Override
    protected void onMessage(Message message, Dialog dialog) {
      dialog.say(message.text());
    }
  }
}
