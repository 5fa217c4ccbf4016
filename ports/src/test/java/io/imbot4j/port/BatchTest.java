package io.imbot4j.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class BatchTest {
  private final Batch batch = new Batch().add("first", "menu.get", Map.of());

  static Stream<Arguments> unwritable() {
    return Stream.of(
        arguments(Collections.singletonMap("ID", null), "is nothing"),
        arguments(Map.of("ID", List.of()), "is nothing"),
        arguments(Map.of("ID", Map.of()), "is nothing"),
        arguments(Map.of("filter", Map.of("ID", List.of())), "is nothing"),
        arguments(Map.of("A.B", "soup"), "has a dot or a blank"),
        arguments(Map.of("A B", "soup"), "has a dot or a blank"),
        arguments(Map.of("NAME", "see $result[first]"), "which the portal would replace"),
        arguments(Map.of("NAME", List.of("$result[first]")), "which the portal would replace"),
        arguments(Map.of("ID", Batch.result("later")), "was not added before it"));
  }

  @ParameterizedTest
  @MethodSource("unwritable")
  void refuses_what_cannot_be_written(Map<String, Object> parameters, String why) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> batch.add("second", "dish.get", parameters))
        .withMessageContaining(why);
    assertThat(batch.calls()).containsOnlyKeys("first");
  }

  @ParameterizedTest
  @ValueSource(strings = {"batch", "BATCH", "upload", "disk.folder.download", "soup?a=b", ""})
  void refuses_a_method_no_batch_carries(String method) {
    assertThatIllegalArgumentException().isThrownBy(() -> batch.add("second", method, Map.of()));
  }

  @ParameterizedTest
  @ValueSource(strings = {"first", "", "a b", "a[0]"})
  void refuses_a_name_that_is_taken_or_none(String name) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> batch.add(name, "dish.get", Map.of()))
        .withMessageContaining("batch name");
  }

  @Test
  void carries_fifty() {
    for (int i = 1; i < Batch.MAX_CALLS; i++) {
      batch.add("call" + i, "dish.get", Map.of("ID", i));
    }
    assertThat(batch.calls()).hasSize(50);
    assertThatIllegalArgumentException()
        .isThrownBy(() -> batch.add("more", "dish.get", Map.of()))
        .withMessageContaining("a batch carries 50 calls");
  }

  @Test
  void takes_any_text_where_no_call_stands_before_it() {
    Batch alone = new Batch().add("first", "dish.get", Map.of("NAME", "$result[first]"));
    assertThat(alone.calls()).containsOnlyKeys("first");
  }
}
