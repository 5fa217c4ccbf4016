package io.imbot4j.runtime;

import static io.imbot4j.runtime.CommandsTest.said;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import io.imbot4j.runtime.CommandsTest.Lasting;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** How people write durations, and yes and no, behind a command. */
class WordsTest {
  @ParameterizedTest
  @MethodSource("durations")
  void durations_are_written_as_people_write_them(String typed, Duration meant) {
    assertThat(said("/lasting " + typed)).isEqualTo(new Lasting(meant).toString());
  }

  static Stream<Arguments> durations() {
    return Stream.of(
        arguments("15m", Duration.ofMinutes(15)),
        arguments("1h30m", Duration.ofMinutes(90)),
        arguments("1H30M", Duration.ofMinutes(90)),
        arguments("2d", Duration.ofDays(2)),
        arguments("1d2h", Duration.ofHours(26)),
        arguments("45s", Duration.ofSeconds(45)),
        arguments("15м", Duration.ofMinutes(15)),
        arguments("1д2ч", Duration.ofHours(26)),
        arguments("30С", Duration.ofSeconds(30)),
        arguments("PT15M", Duration.ofMinutes(15)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "d",
        "m",
        "15",
        "h1",
        "1d1d",
        "P",
        "1m1h",
        "soon",
        "-5m",
        "1h-30m",
        "1.5h",
        "9999999999d"
      })
  void nonsense_is_no_duration(String typed) {
    assertThat(said("/lasting " + typed)).startsWith("I do not understand “" + typed + "”");
  }

  @ParameterizedTest
  @ValueSource(strings = {"true", "yes", "ON", "да", "вкл"})
  void a_flag_is_up_by_any_word_of_agreement(String typed) {
    assertThat(said("/flag " + typed)).isEqualTo("Flag[on=true]");
  }

  @ParameterizedTest
  @ValueSource(strings = {"false", "no", "off", "Нет", "выкл"})
  void a_flag_is_down_by_any_word_of_refusal(String typed) {
    assertThat(said("/flag " + typed)).isEqualTo("Flag[on=false]");
  }

  @Test
  void a_flag_is_neither_by_another_word() {
    assertThat(said("/flag maybe")).startsWith("I do not understand “maybe”");
  }
}
