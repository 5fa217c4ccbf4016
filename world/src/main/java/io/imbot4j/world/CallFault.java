package io.imbot4j.world;

import static java.util.stream.Collectors.toMap;

import java.util.Map;
import java.util.stream.Stream;

/**
 * An error that a REST call shall get instead of being done.
 *
 * @param method which call, in any case; empty for any
 * @param error the code
 * @param status the HTTP status; 0 for the usual one of this code
 * @param description the text beside the code; empty for the usual one of this code
 */
public record CallFault(String method, String error, int status, String description) {
  private static final Map<String, Refusal> USUAL =
      Stream.of(
              new Refusal(503, "QUERY_LIMIT_EXCEEDED", "Too many requests"),
              new Refusal(
                  429, "OPERATION_TIME_LIMIT", "Method is blocked due to operation time limit"),
              new Refusal(503, "OVERLOAD_LIMIT", "REST API is blocked due to overload"),
              new Refusal(500, "PORTAL_DELETED", "Portal was deleted"),
              new Refusal(402, "PAYMENT_REQUIRED", "Payment required"),
              new Refusal(401, "expired_token", "The access token provided has expired"),
              new Refusal(401, "invalid_token", "Unable to get application by token"),
              new Refusal(401, "NO_AUTH_FOUND", "Wrong authorization data"),
              new Refusal(403, "insufficient_scope", "The request requires higher privileges"),
              new Refusal(403, "user_access_error", "The user does not have access"),
              new Refusal(403, "ACCESS_DENIED", "Access denied"),
              new Refusal(500, "INTERNAL_SERVER_ERROR", "Internal server error"),
              new Refusal(500, "ERROR_UNEXPECTED_ANSWER", "Server returned an unexpected response"),
              new Refusal(404, "ERROR_METHOD_NOT_FOUND", "Method not found!"),
              new Refusal(400, "BOT_NOT_FOUND", "Bot not found"))
          .collect(toMap(Refusal::code, refusal -> refusal));

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

  Refusal refusal() {
    Refusal usual = USUAL.getOrDefault(error, new Refusal(error, ""));
    return new Refusal(
            status > 0 ? status : usual.status(),
            error,
            description.isEmpty() ? usual.text() : description)
        .known(Method.Source.ORDERED);
  }
}
