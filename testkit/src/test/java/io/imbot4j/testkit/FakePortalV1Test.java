package io.imbot4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;

import io.imbot4j.domain.bot.Generation;
import org.junit.jupiter.api.Test;

/** All the same on the older generation of the API. */
class FakePortalV1Test extends FakePortalTest {
  @Override
  Generation generation() {
    return Generation.V1;
  }

  @Test
  void the_bot_is_one_of_the_older_generation() {
    assertThat(portal.world().snapshot().bots().get(0).generation()).isEqualTo("v1");
  }
}
