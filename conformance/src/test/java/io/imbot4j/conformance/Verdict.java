package io.imbot4j.conformance;

import java.util.Locale;

/**
 * What came of an example.
 *
 * @param detail why it failed, empty otherwise
 */
record Verdict(Example example, Outcome outcome, String detail) {
  enum Outcome {
    PASSED,
    FAILED,
    NOT_IN_SCOPE
  }

  static Verdict passed(Example example) {
    return new Verdict(example, Outcome.PASSED, "");
  }

  static Verdict failed(Example example, String why) {
    return new Verdict(example, Outcome.FAILED, why);
  }

  static Verdict outside(Example example) {
    return new Verdict(example, Outcome.NOT_IN_SCOPE, "");
  }

  boolean isFailed() {
    return outcome == Outcome.FAILED;
  }

  @Override
  public String toString() {
    String line = "%-12s %s".formatted(outcome.name().toLowerCase(Locale.ROOT), example.label());
    return detail.isEmpty() ? line : line + "\n    " + detail.replace("\n", "\n    ");
  }
}
