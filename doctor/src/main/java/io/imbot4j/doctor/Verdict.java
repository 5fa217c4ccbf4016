package io.imbot4j.doctor;

import java.util.List;

/**
 * What one look came to, before it is put into words.
 *
 * @param key of the sentence; the remedy's ends in {@code .do}
 * @param arguments of both
 */
record Verdict(Severity severity, String key, List<Object> arguments) {
  static Verdict fine(String key, Object... arguments) {
    return new Verdict(Severity.FINE, key, List.of(arguments));
  }

  static Verdict warning(String key, Object... arguments) {
    return new Verdict(Severity.WARNING, key, List.of(arguments));
  }

  static Verdict fault(String key, Object... arguments) {
    return new Verdict(Severity.FAULT, key, List.of(arguments));
  }

  static Verdict skipped(String key, Object... arguments) {
    return new Verdict(Severity.SKIPPED, key, List.of(arguments));
  }
}
