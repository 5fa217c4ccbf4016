package io.imbot4j.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every error that the documents name is provoked, or said to be impossible here. */
class DocumentedErrorsTest {
  private static final List<DocumentedError> DOCUMENTED =
      Resource.lines("errors-documented.txt").flatMap(DocumentedError::parse).toList();
  private static final List<ProvokedError> PROVOKED =
      Resource.lines("errors-provoked.txt").map(ProvokedError::parse).toList();

  static Stream<DocumentedError> documented() {
    return DOCUMENTED.stream();
  }

  static Stream<Arguments> provoked() {
    return PROVOKED.stream()
        .filter(row -> row.status() > 0)
        .flatMap(
            row ->
                DOCUMENTED.stream()
                    .filter(error -> row.isFor(error.method(), error.code()))
                    .map(error -> arguments(error, row)));
  }

  @ParameterizedTest
  @MethodSource("documented")
  void is_provoked_for_each_of_its_reasons(DocumentedError error) {
    assertThat(PROVOKED.stream().filter(row -> row.isFor(error.method(), error.code())))
        .as("%s", error)
        .hasSizeGreaterThanOrEqualTo(error.conditions());
  }

  @ParameterizedTest
  @MethodSource("provoked")
  void comes_with_its_code_and_status(DocumentedError error, ProvokedError row) {
    RestAnswer answer = row.answer(error.method());
    assertThat(answer.error()).as("%s by %s", error, row.params()).isEqualTo(error.code());
    assertThat(answer.status())
        .as("%s by %s", error, row.params())
        .isEqualTo(row.status())
        .isIn(error.statuses());
    assertThat(answer.body()).containsOnlyKeys("error", "error_description");
  }

  @Test
  void nothing_is_provoked_that_is_not_documented() {
    assertThat(PROVOKED)
        .filteredOn(row -> DOCUMENTED.stream().noneMatch(it -> row.isFor(it.method(), it.code())))
        .isEmpty();
  }
}
