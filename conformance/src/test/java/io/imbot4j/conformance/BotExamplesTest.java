package io.imbot4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.Secret;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotChange;
import io.imbot4j.domain.bot.BotCode;
import io.imbot4j.domain.bot.BotFilter;
import io.imbot4j.domain.bot.BotPage;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.AppGateway;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** Bots of both generations. */
class BotExamplesTest {
  private final Bakery bakery = new Bakery();
  private final AppGateway app = bakery.app;

  @Test
  void registers_a_bot() {
    // region: imbot.v2.Bot.register
    BotProfile profile = BotProfile.of("baker", "Baker").workPosition("Bakes rye").build();
    Bot bot = app.register(new BotRegistration(profile, Generation.V2, Delivery.fetch()));
    // endregion
    assertThat(bot.code()).isEqualTo(new BotCode("baker"));
  }

  @Test
  void describes_a_bot() {
    // region: imbot.v2.Bot.get
    Optional<Bot> bot = app.bot(new BotCode("oven_clock"), Generation.V2);
    // endregion
    assertThat(bot).isPresent();
  }

  @Test
  void lists_bots() {
    // region: imbot.v2.Bot.list
    List<Bot> all = app.bots(Generation.V2);
    BotPage first = app.bots(BotFilter.ALL.limit(20));
    // endregion
    assertThat(first.bots()).hasSameSizeAs(all);
  }

  @Test
  void changes_a_bot() {
    // region: imbot.v2.Bot.update
    app.update(bakery.bot.bot(), BotChange.of().name("Oven").hidden(true).build());
    app.rotate(bakery.bot.bot(), Secret.of("oven-secret-new-77c1"));
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.v2.Bot.update");
  }

  @Test
  void removes_a_bot() {
    // region: imbot.v2.Bot.unregister
    app.unregister(bakery.bot.bot(), Generation.V2);
    // endregion
    assertThat(app.bots(Generation.V2)).noneMatch(bot -> bot.code().value().equals("oven_clock"));
  }

  @Test
  void registers_a_bot_of_the_first_generation() {
    // region: imbot.register
    BotProfile profile = BotProfile.of("mill", "Mill").build();
    Delivery handler = Delivery.webhook(Bakery.HANDLER);
    Bot bot = app.register(new BotRegistration(profile, Generation.V1, handler));
    // endregion
    assertThat(bot.code()).isEqualTo(new BotCode("mill"));
  }

  @Test
  void lists_bots_of_the_first_generation() {
    // region: imbot.bot.list
    List<Bot> bots = app.bots(Generation.V1);
    // endregion
    assertThat(bots).isNotEmpty();
  }

  @Test
  void changes_a_bot_of_the_first_generation() {
    // region: imbot.update
    BotProfile profile = BotProfile.of("scale", "Scale").workPosition("Weighs").build();
    Delivery handler = Delivery.webhook(Bakery.HANDLER);
    app.update(bakery.oldBot.bot(), new BotRegistration(profile, Generation.V1, handler));
    // endregion
    assertThat(Bakery.ANSWERED).contains("imbot.update");
  }

  @Test
  void removes_a_bot_of_the_first_generation() {
    // region: imbot.unregister
    app.unregister(bakery.oldBot.bot(), Generation.V1);
    // endregion
    assertThat(app.bots(Generation.V1)).noneMatch(bot -> bot.code().value().equals("scale"));
  }
}
