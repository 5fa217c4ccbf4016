package io.imbot4j.wire;

import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Secret;
import io.imbot4j.domain.file.Progress;
import io.imbot4j.port.PortalException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
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
   * Calls a method.
   *
   * @param parameters texts, numbers, booleans, {@code null}, lists and maps; and {@link
   *     io.imbot4j.domain.file.FileContent}, sent as a text of Base64 that is never in memory as a
   *     whole
   * @return the whole answer: {@code result}, and beside it {@code total}, {@code next} and {@code
   *     time}
   * @throws PortalException by the portal's error code, as {@link io.imbot4j.port.MessengerGateway}
   *     says
   * @throws java.io.UncheckedIOException if a file cannot be read; then nothing was done
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

  /**
   * Calls many methods that can wait behind others, as fast as the portal allows; those about one
   * dialog in order.
   *
   * @param within how long to wait for all of them
   * @return what became of each, in order; what had no turn in time is {@link
   *     PortalException.Throttled}
   */
  default List<Result> answers(List<Request> requests, Duration within) {
    List<Result> results = new ArrayList<>();
    for (Request request : requests) {
      try {
        results.add(Result.of(answer(request.method(), request.parameters())));
      } catch (PortalException failure) {
        results.add(Result.failed(failure));
      }
    }
    return results;
  }

  /**
   * Fetches a file by a link that is good for one use; it may take longer than a call, while bytes
   * come.
   *
   * @param method the method that gave the link, for errors to name
   * @param link holds an authorisation itself, and stands in no error
   * @param into takes the bytes as they come, on this thread; flushed, not closed; holds a part of
   *     them where this throws
   * @param progress told on this thread
   * @throws PortalException.Refused if the portal says no, or the link leads where this portal must
   *     not send anybody
   * @throws PortalException.Unanswered if the file did not come, or not as a whole
   * @throws java.io.UncheckedIOException if {@code into} fails
   */
  void download(String method, Secret link, OutputStream into, Progress progress);
}
