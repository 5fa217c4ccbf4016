package io.imbot4j.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.message.Button;
import io.imbot4j.domain.message.ButtonAction;
import java.util.Set;

/** Whatever comes with a press is the record behind the button or nothing: no exception. */
class PayloadsFuzzTest {
  record Order(String what, int pieces) {}

  private static final PortalId PORTAL = new PortalId("depot");
  private static final BotId BOT = new BotId(456);

  private final Payloads payloads =
      new Payloads(Secret.of("c4nary-a key that stays"), Set.of("order"));

  @FuzzTest
  void any_text_comes_back_behind_a_button_and_is_nothing_without_the_signature(byte[] input) {
    String text = new String(input, UTF_8);
    Order order = new Order(text, input.length);

    assertThat(payloads.open(PORTAL, BOT, Order.class, text)).isEmpty();
    assertThat(payloads.open(PORTAL, BOT, Order.class, paramsOf(order))).contains(order);
  }

  private String paramsOf(Order order) {
    Button button = payloads.sendable(PORTAL, BOT, Button.of("Order", order));
    return ((ButtonAction.Command) button.action()).params();
  }
}
