package io.imbot4j.testkit;

import io.imbot4j.domain.bot.Generation;

/** All the same on the older generation of the API. */
class GrowingReplyV1Test extends GrowingReplyTest {
  @Override
  Generation generation() {
    return Generation.V1;
  }
}
