package io.imbot4j.http;

import io.imbot4j.domain.bot.Generation;

/** All the same for a bot of the first generation. */
class EmulatedGatewayV1Test extends EmulatedGatewayTest {
  @Override
  Generation generation() {
    return Generation.V1;
  }
}
