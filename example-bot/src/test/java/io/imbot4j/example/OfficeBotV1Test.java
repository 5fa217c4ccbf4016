package io.imbot4j.example;

import io.imbot4j.domain.bot.Generation;
import org.junit.jupiter.api.Test;

/** The same bot, the same conversations, on the older generation of the API. */
class OfficeBotV1Test extends OfficeBotTest {
  @Override
  Generation generation() {
    return Generation.V1;
  }

  /** {@code imbot.chat.add} carries the binding itself, so the scope {@code im} is not needed. */
  @Override
  @Test
  void says_which_scope_a_deal_chat_needs() {
    portal.revokes("im");
    ann.says("/deal 1663").hearsOf("office bot").hears("Here is the chat: Deal 1663");
  }
}
