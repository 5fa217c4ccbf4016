package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.PortalException;
import java.net.URI;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** All bots of an application of {@code imbot.*} share one handler. */
class V1HandlerTest {
  private static final BotId LUNCH = new BotId(812);
  private static final BotId DINNER = new BotId(39);
  private static final String HERE = "https://bot.example/events";
  private static final String ELSEWHERE = "https://bot.example/dinner";

  private final FakePortal portal =
      new FakePortal()
          .answers("imbot.register", 812)
          .answers("imbot.update", true)
          .answers("imbot.unregister", true);
  private final BotApi api = new BotApi(portal, null);

  @BeforeEach
  void register() {
    api.register(bot("lunch", HERE));
    portal.calls.clear();
  }

  @Test
  void refuses_a_second_bot_with_another_handler_before_the_call() {
    assertThatExceptionOfType(PortalException.Refused.class)
        .isThrownBy(() -> api.register(bot("dinner", ELSEWHERE)))
        .withMessageContaining("\"lunch\" would go to the handler of bot \"dinner\"");
    assertThatExceptionOfType(PortalException.Refused.class)
        .isThrownBy(() -> api.update(DINNER, bot("dinner", ELSEWHERE)));
    assertThat(portal.calls).isEmpty();
  }

  @Test
  void takes_a_second_bot_with_the_same_handler() {
    api.update(DINNER, bot("dinner", HERE));

    assertThat(portal.lastCall().method()).isEqualTo("imbot.update");
  }

  @Test
  void lets_a_bot_that_is_alone_move() {
    api.update(LUNCH, bot("lunch", ELSEWHERE));
    api.unregister(LUNCH, Generation.V1);
    api.update(DINNER, bot("dinner", HERE));

    assertThat(portal.calls)
        .extracting(FakePortal.Call::method)
        .containsExactly("imbot.update", "imbot.unregister", "imbot.update");
  }

  private static BotRegistration bot(String code, String handler) {
    return new BotRegistration(
        BotProfile.of(code, "Canteen").build(),
        Generation.V1,
        Delivery.webhook(URI.create(handler)));
  }
}
