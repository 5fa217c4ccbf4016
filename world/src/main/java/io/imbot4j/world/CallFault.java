package io.imbot4j.world;

import java.util.Map;

/**
 * An error that a REST call shall get instead of being done.
 *
 * @param method which call, in any case; empty for any
 * @param error the code
 * @param status the HTTP status; 0 for the usual one of this code
 * @param description the text beside the code; may be empty
 */
public record CallFault(String method, String error, int status, String description) {
  private static final Map<String, Integer> USUAL =
      Map.of(
          "QUERY_LIMIT_EXCEEDED", 503,
          "OVERLOAD_LIMIT", 503,
          "OPERATION_TIME_LIMIT", 429,
          "expired_token", 401,
          "invalid_token", 401,
          "NO_AUTH_FOUND", 401,
          "insufficient_scope", 403,
          "ACCESS_DENIED", 403,
          "INTERNAL_SERVER_ERROR", 500,
          "ERROR_METHOD_NOT_FOUND", 404);

  /** An error on the next call of any method, with its usual status. */
  public static CallFault any(String error) {
    return new CallFault("", error, 0, "");
  }

  /** An error on the next call of one method, with its usual status. */
  public static CallFault on(String method, String error) {
    return new CallFault(method, error, 0, "");
  }

  boolean hits(String called) {
    return method.isEmpty() || method.equalsIgnoreCase(called);
  }

  int httpStatus() {
    return status > 0 ? status : USUAL.getOrDefault(error, 400);
  }
}
