package io.imbot4j.conformance.real;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What became of a guess.
 *
 * @param why empty where it was confirmed
 */
record Finding(String guess, Verdict verdict, String why) {
  private static final Set<String> CLOSED =
      Set.of(
          "ERROR_METHOD_NOT_FOUND", "insufficient_scope", "INVALID_CREDENTIALS", "NO_AUTH_FOUND");

  enum Verdict {
    CONFIRMED,
    REFUTED,
    NOT_REACHABLE
  }

  /** Compares the real portal's answers with the emulator's, guess by guess. */
  static List<Finding> of(Map<String, Reply> emulated, Map<String, Reply> real) {
    List<Finding> findings = new ArrayList<>();
    emulated.forEach((guess, expected) -> findings.add(of(guess, expected, real.get(guess))));
    Guesses.BEYOND.forEach(
        (guess, why) -> findings.add(new Finding(guess, Verdict.NOT_REACHABLE, why)));
    return findings;
  }

  private static Finding of(String guess, Reply expected, @Nullable Reply answer) {
    if (answer == null) {
      return new Finding(guess, Verdict.NOT_REACHABLE, "it was not asked or not answered");
    }
    if (answer.shape().equals(expected.shape())) {
      return new Finding(guess, Verdict.CONFIRMED, "");
    }
    return CLOSED.contains(answer.error())
        ? new Finding(guess, Verdict.NOT_REACHABLE, "the portal answered " + answer.error())
        : new Finding(
            guess,
            Verdict.REFUTED,
            "the emulator answers " + expected.shape() + ", the portal " + answer.shape());
  }

  @Override
  public String toString() {
    String end = why.isEmpty() ? "" : ": " + why;
    return "%-13s %s%s".formatted(verdict.name().replace('_', ' '), guess, end);
  }
}
