package io.imbot4j.conformance;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Fails where a method or an event is missing anywhere, and keeps docs/coverage.md. */
class CoverageTest {
  private final Coverage coverage = new Coverage();

  /** What is known to be missing is in gaps.txt, which ends empty. */
  @Test
  void nothing_is_missing() {
    Set<String> known = new TreeSet<>(Scope.lines("gaps.txt"));
    Set<String> incomplete = coverage.incomplete();
    assertThat(incomplete).as("missing somewhere, see docs/coverage.md").isSubsetOf(known);
    assertThat(known).as("complete, to take out of gaps.txt").isSubsetOf(incomplete);
  }

  @Test
  void the_table_is_up_to_date() {
    Published.keep("coverage.md", coverage.markdown());
  }
}
