package io.imbot4j.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.wire.pace.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CallTimeTest {
  private static final Duration MEASURED = Duration.ofMillis(70);

  private static Outcome.Ran read(Map<String, ?> time) {
    return CallTime.of(Tree.of(Map.of("result", true, "time", time)), MEASURED);
  }

  @Test
  void tells_what_the_portal_counts() {
    assertThat(
            read(
                Map.of(
                    "finish",
                    1795255201.5,
                    "duration",
                    0.25,
                    "operating",
                    "3.5",
                    "operating_reset_at",
                    1795255800)))
        .isEqualTo(
            new Outcome.Ran(
                Duration.ofMillis(250),
                new Outcome.Counted(
                    Duration.ofMillis(3_500),
                    Instant.ofEpochSecond(1795255800),
                    Instant.ofEpochSecond(1795255201, 500_000_000))));
  }

  static Stream<Arguments> halfTold() {
    return Stream.of(
        arguments(Map.of(), MEASURED),
        arguments(Map.of("duration", 0.1), Duration.ofMillis(100)),
        arguments(Map.of("duration", "soon"), MEASURED),
        arguments(Map.of("duration", -1), MEASURED),
        arguments(Map.of("duration", "NaN"), MEASURED),
        arguments(Map.of("duration", "1e999999999"), MEASURED),
        arguments(Map.of("operating", 5, "finish", 9), MEASURED),
        arguments(Map.of("operating", 5, "operating_reset_at", 9), MEASURED));
  }

  @ParameterizedTest
  @MethodSource("halfTold")
  void makes_do_with_what_is_told(Map<String, ?> time, Duration took) {
    assertThat(read(time)).isEqualTo(new Outcome.Ran(took, null));
  }
}
