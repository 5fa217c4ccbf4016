package io.imbot4j.http;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.imbot4j.port.PortalException;
import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class TempoTest {
  private static final FetchCycle.Found NOTHING = new FetchCycle.Found(0, false, true);
  private static final FetchCycle.Found ONE = new FetchCycle.Found(1, false, true);
  private static final FetchCycle.Found MORE = new FetchCycle.Found(100, true, true);
  private final Throwable down =
      new PortalException.Unanswered("m", StubPortal.ID, false, "no", null);

  private final Tempo tempo = new Tempo(FetchRhythm.PORTAL);

  @Nested
  class Success {
    @Test
    void slows_down_while_nobody_talks() {
      assertThat(tempo.after(NOTHING)).isEqualTo(Duration.ofMillis(7_500));
      assertThat(tempo.after(NOTHING)).isEqualTo(Duration.ofMillis(11_250));
      for (int i = 0; i < 10; i++) {
        assertThat(tempo.after(NOTHING)).isLessThanOrEqualTo(Duration.ofSeconds(30));
      }
      assertThat(tempo.after(NOTHING)).isEqualTo(Duration.ofSeconds(30));
    }

    @Test
    void wakes_up_with_people() {
      tempo.after(NOTHING);
      tempo.after(NOTHING);

      assertThat(tempo.after(ONE)).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void takes_two_seconds_while_there_is_more() {
      assertThat(tempo.after(MORE)).isEqualTo(Duration.ofSeconds(2));
      assertThat(tempo.after(MORE)).isEqualTo(Duration.ofSeconds(2));
      assertThat(tempo.after(ONE)).isEqualTo(Duration.ofSeconds(5));
    }
  }

  @Nested
  class Failure {
    @Test
    void backs_off_up_to_a_minute_and_comes_back() {
      long[] seconds = {5, 10, 20, 40, 60, 60};
      for (long expected : seconds) {
        assertThat(tempo.after(down)).isEqualTo(Duration.ofSeconds(expected));
        assertThat(tempo.failing()).isTrue();
      }
      assertThat(tempo.after(ONE)).isEqualTo(Duration.ofSeconds(5));
      assertThat(tempo.failing()).isFalse();
    }

    @Test
    void is_slow_at_once_where_access_is_lost() {
      assertThat(
              tempo.after(
                  new PortalException.AccessLost("m", StubPortal.ID, "NO_AUTH_FOUND", "", "Go.")))
          .isEqualTo(Duration.ofSeconds(60));
    }

    @Test
    void waits_as_long_as_the_portal_asks() {
      assertThat(
              tempo.after(
                  new PortalException.Throttled(
                      "m",
                      StubPortal.ID,
                      "OPERATION_TIME_LIMIT",
                      "",
                      "Go.",
                      Duration.ofMinutes(8))))
          .isEqualTo(Duration.ofMinutes(8));
    }
  }

  @Test
  void a_rhythm_without_pauses_is_refused() {
    Duration second = Duration.ofSeconds(1);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FetchRhythm(Duration.ZERO, second, second));
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new FetchRhythm(second, second.plusNanos(1), second))
        .withMessageContaining("longer than the slowest");
  }
}
