package io.imbot4j.doctor;

import java.util.Objects;

/**
 * What one check found. Immutable; no part of it holds a token or a webhook's secret.
 *
 * @param check what was looked at
 * @param title the check's name for people
 * @param seen what was seen, as one sentence
 * @param remedy what to do, as one sentence; {@code ""} unless it is a warning or a fault
 */
public record Finding(Check check, Severity severity, String title, String seen, String remedy) {
  public Finding {
    Objects.requireNonNull(check, "check");
    Objects.requireNonNull(severity, "severity");
  }

  /** One line for people. */
  @Override
  public String toString() {
    return "%-7s  %s: %s%s"
        .formatted(severity, title, seen, remedy.isEmpty() ? "" : " -> " + remedy);
  }
}
