package io.imbot4j.world;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What the portal answers to a call.
 *
 * @param status the HTTP status
 * @param body the JSON body as a tree: {@code result} and {@code time}, or {@code error} and {@code
 *     error_description}
 * @param html the page sent instead of JSON when the portal's web server is in trouble, else empty
 * @param fault what shall happen to the answer on its way to the caller
 */
public record RestAnswer(
    int status, Map<String, @Nullable Object> body, String html, AnswerFault fault) {
  static RestAnswer json(int status, Map<String, @Nullable Object> body) {
    return new RestAnswer(status, body, "", AnswerFault.NONE);
  }

  RestAnswer with(AnswerFault other) {
    return new RestAnswer(status, body, html, other);
  }

  /** Whether the caller hears what the portal says: it is no page, and nothing is lost. */
  public boolean arrives() {
    return fault.runs()
        && fault.kind() != AnswerFault.Kind.CUT
        && fault.kind() != AnswerFault.Kind.RESET_AFTER;
  }

  /** The {@code result}, null for an error or a null result. */
  public @Nullable Object result() {
    return body.get("result");
  }

  /** The error code, empty when there is none. */
  public String error() {
    Object code = body.get("error");
    return code == null ? "" : String.valueOf(code);
  }
}
