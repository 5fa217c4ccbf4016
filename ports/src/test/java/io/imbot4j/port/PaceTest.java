package io.imbot4j.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class PaceTest {
  private static final Duration SECOND = Duration.ofSeconds(1);

  static Stream<Arguments> nonsense() {
    return Stream.of(
        arguments(0, SECOND, SECOND, 1),
        arguments(1, Duration.ZERO, SECOND, 1),
        arguments(1, SECOND.negated(), SECOND, 1),
        arguments(1, SECOND, SECOND.negated(), 1),
        arguments(1, SECOND, SECOND, 0));
  }

  @ParameterizedTest
  @MethodSource("nonsense")
  void at_which_no_call_could_be_made_is_refused(
      int depth, Duration drop, Duration operating, int sideBySide) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> new Pace(depth, drop, operating, sideBySide));
  }

  @Test
  void of_a_plan_is_changed_in_parts() {
    assertThat(Pace.STANDARD.withOperating(SECOND).withSideBySide(2))
        .isEqualTo(new Pace(50, Duration.ofMillis(500), SECOND, 2));
  }
}
