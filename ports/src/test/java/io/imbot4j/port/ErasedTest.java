package io.imbot4j.port;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ErasedTest {
  @Test
  void adds_up_what_several_stores_erased() {
    Erased erased = Erased.of("portals", 1).and(Erased.of("offsets", 2).and("offsets", 1));
    assertThat(erased.counts()).containsEntry("offsets", 3).containsEntry("portals", 1);
    assertThat(erased).hasToString("3 offsets, 1 portals");
  }

  @Test
  void leaves_out_what_there_was_none_of() {
    assertThat(Erased.of("portals", 0)).isEqualTo(Erased.NOTHING).hasToString("nothing");
  }
}
