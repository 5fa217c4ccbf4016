package io.imbot4j.world;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class WorldClockTest {
  private static final Instant NOON = Instant.parse("2031-04-05T12:00:00Z");

  private Instant real = NOON;
  private final WorldClock clock = new WorldClock(() -> real);

  @Test
  void stands_still_while_it_is_stopped() {
    clock.stop();
    passes(Duration.ofMinutes(3));
    clock.stop();
    assertThat(clock.now()).isEqualTo(NOON);
    assertThat(clock.stands()).isTrue();
  }

  @Test
  void is_moved_on_by_hand_while_it_is_stopped() {
    clock.stop();
    clock.advance(Duration.ofHours(1));
    passes(Duration.ofMinutes(3));
    assertThat(clock.now()).isEqualTo(NOON.plusSeconds(3600));
  }

  @Test
  void goes_on_from_where_it_stands() {
    clock.advance(Duration.ofHours(1));
    clock.stop();
    passes(Duration.ofMinutes(3));
    clock.start();
    assertThat(clock.now()).isEqualTo(NOON.plusSeconds(3600));
    passes(Duration.ofMinutes(2));
    clock.start();
    assertThat(clock.now()).isEqualTo(NOON.plusSeconds(3720));
    assertThat(clock.stands()).isFalse();
  }

  @Test
  void runs_with_the_given_one_after_a_reset() {
    clock.stop();
    clock.advance(Duration.ofHours(1));
    passes(Duration.ofMinutes(3));
    clock.reset();
    assertThat(clock.now()).isEqualTo(real);
  }

  private void passes(Duration time) {
    real = real.plus(time);
  }
}
