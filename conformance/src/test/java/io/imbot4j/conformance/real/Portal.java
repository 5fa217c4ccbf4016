package io.imbot4j.conformance.real;

import java.util.Map;

/** A portal that can be asked. */
@FunctionalInterface
interface Portal {
  /**
   * Calls a method as the webhook's user.
   *
   * @throws IllegalStateException if no answer came
   */
  Reply call(String method, Map<String, ?> parameters);
}
