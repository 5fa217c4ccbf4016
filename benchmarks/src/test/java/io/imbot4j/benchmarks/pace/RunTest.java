package io.imbot4j.benchmarks.pace;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the schedule promises, judged by the emulated portal; {@link PaceTable} goes further. */
class RunTest {
  static Stream<Load> loads() {
    return Stream.of(Load.Plan.values())
        .flatMap(
            plan ->
                Stream.of(50, 300)
                    .flatMap(
                        each ->
                            IntStream.of(100, 1_000, 10_000)
                                .mapToObj(
                                    messages -> Load.of(messages, Duration.ofMillis(each), plan))));
  }

  @ParameterizedTest
  @MethodSource("loads")
  void messages_take_hardly_longer_than_they_must(Load load) {
    Run.Result result = Run.of(load, Scheduled::new);

    assertThat(result.took()).isBetween(Optimum.of(load), PaceTable.longest(Optimum.of(load)));
    assertThat(result.lost()).isZero();
    assertThat(result.twice()).isZero();
    assertThat(result.refused()).isZero();
  }

  @RepeatedTest(10)
  void nothing_is_refused_however_late_it_comes(RepetitionInfo repetition) {
    Random random = new Random(repetition.getCurrentRepetition());
    Load.Plan plan = random.nextBoolean() ? Load.Plan.STANDARD : Load.Plan.ENTERPRISE;
    Load load = Load.of(2_500, Duration.ofMillis(50 + random.nextInt(400)), plan);

    Run.Result result =
        Run.of(
            load,
            Scheduled::new,
            Duration.ofMillis(random.nextInt(60_000)),
            () -> Duration.ofMillis(random.nextInt(1_000)));

    assertThat(result.lost()).isZero();
    assertThat(result.twice()).isZero();
    assertThat(result.refused()).isZero();
  }

  @Test
  void others_are_refused_by_the_same_portal() {
    Load load = Load.of(2_000, Duration.ofMillis(300), Load.Plan.STANDARD);

    Run.Result result = Run.of(load, InTurn::batches);

    assertThat(result.refused()).isPositive();
    assertThat(result.lost()).isZero();
  }
}
