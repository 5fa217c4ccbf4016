package io.imbot4j.conformance;

import java.util.Map;

/** Checks examples, each by its kind; for one thread. */
final class Conformance {
  private final RequestCheck requests = new RequestCheck();

  Verdict check(Example example) {
    if (!Scope.contains(example)) {
      return Verdict.outside(example);
    }
    return switch (example.kind()) {
      case REQUEST -> requests.check(example);
      case SUCCESS -> AnswerCheck.success(example);
      case ERROR -> AnswerCheck.error(example);
      case FETCHED, POSTED -> EventCheck.whole(example);
      case FORM -> EventCheck.form(example);
      case CONTENT -> ContentCheck.check(example, requests);
      case OBJECT -> ObjectCheck.check(example);
    };
  }

  /** How many requests needed each equivalence. */
  Map<Equivalence, Integer> equivalences() {
    return requests.used();
  }
}
