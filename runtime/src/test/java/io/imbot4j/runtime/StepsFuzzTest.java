package io.imbot4j.runtime;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;

/** Whatever was stored is a step of the conversation or none: there is no exception. */
class StepsFuzzTest {
  sealed interface Trip permits City, Stay, Rooms {}

  record City() implements Trip {}

  record Stay(String city, LocalDate from, int nights, boolean breakfast) implements Trip {}

  record Room(int beds, List<String> names) {}

  record Rooms(Stay stay, List<Room> rooms) implements Trip {}

  private final Steps steps = new Steps(new City());

  @FuzzTest
  void any_fields_are_a_step_that_can_be_stored_again_or_none(byte[] input) {
    Map<String, Object> fields;
    try {
      fields = Compact.read(new String(input, UTF_8));
    } catch (IllegalArgumentException refused) {
      return;
    }
    for (String name : List.of("city", "stay", "rooms", "ended")) {
      steps
          .find(name, fields)
          .map(Record.class::cast)
          .ifPresent(
              step ->
                  assertThat(steps.find(name, Records.take(step)).orElseThrow()).isEqualTo(step));
    }
  }
}
