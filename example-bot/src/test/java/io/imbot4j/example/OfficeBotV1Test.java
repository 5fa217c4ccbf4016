package io.imbot4j.example;

import io.imbot4j.domain.bot.Generation;
import io.imbot4j.testkit.FakePortal;
import org.junit.jupiter.api.Test;

/** The same bot, the same conversations, on the older generation of the API. */
class OfficeBotV1Test extends OfficeBotTest {
  @Override
  FakePortal open(FakePortal.Builder portal) {
    return portal.generation(Generation.V1).start();
  }

  /** {@code imbot.chat.add} carries the binding itself, so the scope {@code im} is not needed. */
  @Override
  @Test
  void says_which_scope_a_deal_chat_needs() {
    portal.revokes("im");
    ann.says("/deal 1663").hearsOf("office bot").hears("Here is the chat: Deal 1663");
  }
}
