package io.imbot4j.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class TestClockTest {
  private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

  private final TestClock clock = new TestClock(NOON);

  @Test
  void stands_still_until_it_is_moved() {
    assertThat(clock.instant()).isEqualTo(NOON);
    clock.move(Duration.ofMinutes(1));
    clock.moveTo(NOON.plusSeconds(90));
    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(90));
  }

  @Test
  void does_not_go_back() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clock.move(Duration.ofSeconds(-1)))
        .withMessageContaining("does not go back");
  }
}
