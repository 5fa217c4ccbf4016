package io.imbot4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Holds the gateways against our own examples. */
class ConformanceTest {
  private final Conformance conformance = new Conformance();

  /** Those whose examples fail still are listed in gaps.txt, which ends empty. */
  @Test
  void every_example_passes_but_of_those_that_are_known_to_fail() {
    Set<String> known = Set.copyOf(Scope.lines("gaps.txt"));
    List<Verdict> failed =
        OwnExamples.all().stream().map(conformance::check).filter(Verdict::isFailed).toList();
    List<Verdict> unexpected =
        failed.stream().filter(verdict -> !known.contains(verdict.example().name())).toList();
    assertThat(unexpected).as("examples that fail").isEmpty();

    Set<String> closed = new TreeSet<>(known);
    failed.forEach(verdict -> closed.remove(verdict.example().name()));
    assertThat(closed).as("to take out of gaps.txt, since all their examples pass").isEmpty();
  }

  @Test
  void every_method_and_event_has_an_example_of_each_kind() {
    for (String method : Scope.METHODS) {
      assertThat(OwnExamples.of(Example.Kind.REQUEST, method)).as(method).isNotEmpty();
      assertThat(OwnExamples.of(Example.Kind.SUCCESS, method)).as(method).isNotEmpty();
    }
    for (String event : Scope.EVENTS) {
      assertThat(OwnExamples.all()).as(event).anyMatch(example -> example.name().equals(event));
    }
  }
}
