package io.imbot4j.wire;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalException;
import java.time.Duration;
import java.util.Locale;
import java.util.OptionalLong;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Turns a portal's error code into what the caller can do about it. The HTTP status plays no part:
 * one code comes with several.
 *
 * <p>Stateless.
 */
public final class Refusals {
  private static final Duration LITTLE = Duration.ofMillis(500);
  private static final Duration LONG = Duration.ofSeconds(10);
  private static final Duration LONGEST = Duration.ofMinutes(10);

  private static final Set<String> LOST =
      Set.of(
          "APPLICATION_NOT_FOUND",
          "AUTHORIZATION_ERROR",
          "BAD_VERIFICATION_CODE",
          "EXPIRED_TOKEN",
          "INVALID_CLIENT",
          "INVALID_GRANT",
          "INVALID_TOKEN",
          "NO_AUTH_FOUND",
          "OVERLOAD_LIMIT",
          "PAYMENT_REQUIRED",
          "PORTAL_DELETED",
          "QUERY_LIMIT",
          "USER_ACCESS_ERROR",
          "WRONG_CLIENT");

  private static final Set<String> UNKNOWN_OUTCOME =
      Set.of("", "INTERNAL_SERVER_ERROR", "ERROR_UNEXPECTED_ANSWER", "CONNECTION_ERROR");

  private Refusals() {}

  /**
   * The exception for an error answer; the caller throws it.
   *
   * <p>{@code expired_token} and {@code invalid_token} are an {@link PortalException.AccessLost}
   * too: who can renew the token asks for the code first. {@code INVALID_CREDENTIALS} means the
   * wrong secret as well as a user without rights; from an {@code im} method it is a {@link
   * PortalException.Refused}.
   *
   * @param code {@code error} exactly as sent, compared without its case; {@code ""} where an
   *     answer with an error status had none
   * @param description {@code error_description}, {@code ""} where there was none
   * @param answer the whole answer, for its {@code time}; may be absent
   */
  public static PortalException of(
      String method, PortalId portal, String code, String description, @Nullable Tree answer) {
    String known = code.strip().toUpperCase(Locale.ROOT);
    String remedy = Remedies.of(method, code.strip());
    if (known.equals("QUERY_LIMIT_EXCEEDED")) {
      return new PortalException.Throttled(method, portal, code, description, remedy, LITTLE);
    }
    if (known.equals("OPERATION_TIME_LIMIT")) {
      Duration wait = answer == null ? LONG : untilReset(answer.get("time"));
      return new PortalException.Throttled(method, portal, code, description, remedy, wait);
    }
    if (UNKNOWN_OUTCOME.contains(known)) {
      return unanswered(method, portal, code, description);
    }
    if (LOST.contains(known) || (known.equals("INVALID_CREDENTIALS") && !isIm(method))) {
      return new PortalException.AccessLost(method, portal, code, description, remedy);
    }
    return new PortalException.Refused(method, portal, code, description, remedy);
  }

  private static boolean isIm(String method) {
    return method.startsWith("im.");
  }

  /** By the portal's own clock, since ours may differ. */
  private static Duration untilReset(Tree time) {
    OptionalLong reset = time.get("operating_reset_at").id();
    OptionalLong now = time.get("finish").present().orElse(time.get("start")).id();
    if (reset.isEmpty() || now.isEmpty()) {
      return LONG;
    }
    long seconds = reset.getAsLong() - now.getAsLong();
    return Duration.ofSeconds(Math.max(LONG.toSeconds(), Math.min(LONGEST.toSeconds(), seconds)));
  }

  private static PortalException unanswered(
      String method, PortalId portal, String code, String description) {
    String said = code.isBlank() ? "an error without a code" : code;
    String words = description.isBlank() ? "" : " (" + description.strip() + ")";
    return new PortalException.Unanswered(
        method,
        portal,
        code,
        "answered with "
            + said
            + words
            + ", so it is unknown whether it was done; look before you ask again");
  }
}
