package io.imbot4j.port;

import java.util.Map;
import java.util.function.Supplier;

/**
 * Stands between a gateway and its portal while one turn runs, so that a call is made once though
 * the turn may run again: {@link MessengerGateway#through}.
 *
 * <p>For one turn; calls of several threads come after one another in whatever order.
 */
@FunctionalInterface
public interface Effects {
  /**
   * Makes a call, or gives the answer it had when the turn ran before.
   *
   * @param method the platform's method
   * @param content a hash of what the call says but for its tokens, the same in every run
   * @param call makes it, and answers in texts, numbers, booleans, lists and maps without tokens
   * @throws PortalException as the call does; {@link PortalException.Unanswered} too where an
   *     earlier run of the turn was cut short in the middle of it
   * @throws IllegalStateException if it must not be made: the turn is another's by now, or says
   *     something else than when it ran before
   * @throws StoreException if what is intended cannot be noted; then the call was not made
   */
  Map<String, Object> once(String method, String content, Supplier<Map<String, Object>> call);
}
