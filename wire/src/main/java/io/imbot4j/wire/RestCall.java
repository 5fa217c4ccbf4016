package io.imbot4j.wire;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalException;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Calls methods of one portal by name, with its authorisation added: over HTTP in production, in
 * memory in tests.
 *
 * <p>Safe for use by many threads at once; blocks until the answer is there or a deadline passed.
 */
public interface RestCall {
  /** The portal that is called. */
  PortalId portal();

  /**
   * @param parameters texts, numbers, booleans, {@code null}, lists and maps
   * @return the whole answer: {@code result}, and beside it {@code total}, {@code next} and {@code
   *     time}
   * @throws PortalException by the portal's error code, as {@link io.imbot4j.port.MessengerGateway}
   *     says
   */
  Tree answer(String method, Map<String, ? extends @Nullable Object> parameters);

  /**
   * As {@link #answer} does.
   *
   * @return what stands under {@code result}
   */
  default Tree call(String method, Map<String, ? extends @Nullable Object> parameters) {
    return answer(method, parameters).get("result");
  }
}
