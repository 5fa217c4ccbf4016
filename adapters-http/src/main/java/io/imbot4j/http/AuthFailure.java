package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalException;
import io.imbot4j.wire.Refusals;
import org.jspecify.annotations.Nullable;

/**
 * The authorization server gave nothing, or was not asked; the message says why and what to do,
 * without a token.
 */
final class AuthFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final String code;
  private final String description;
  private final boolean lost;

  private AuthFailure(
      String code, String description, boolean lost, String what, @Nullable Throwable cause) {
    super(what, cause);
    this.what = what;
    this.code = code;
    this.description = description;
    this.lost = lost;
  }

  /** Nobody knows what became of it, or nobody was asked: it may be tried again. */
  static AuthFailure unanswered(String what, @Nullable Throwable cause) {
    return new AuthFailure("", "", false, what, cause);
  }

  /** There is nothing to renew. */
  static AuthFailure lost(String what) {
    return new AuthFailure("", "", true, what, null);
  }

  /** The authorization server said no. */
  static AuthFailure refused(String code, String description) {
    return new AuthFailure(code, description, false, "the authorization server said " + code, null);
  }

  /** Whether the refresh token is worth nothing: used up, too old, or never given. */
  boolean isFinal() {
    return code.equalsIgnoreCase("invalid_grant");
  }

  /** What the caller of a method is told, which was not done. */
  PortalException to(String method, PortalId portal) {
    if (isFinal()) {
      return new PortalException.AccessLost(method, portal, code, description, again(portal));
    }
    if (lost) {
      return new PortalException.AccessLost(method, portal, what);
    }
    if (!code.isBlank()) {
      return refused(method, portal);
    }
    return new PortalException.Unanswered(
        method, portal, false, "not done, since its tokens expired: " + what, this);
  }

  private PortalException refused(String method, PortalId portal) {
    PortalException known = Refusals.of(method, portal, code, description, null);
    return known instanceof PortalException.Refused
        ? new PortalException.AccessLost(
            method,
            portal,
            code,
            description,
            "Check the application's client id, client secret and scopes.")
        : known;
  }

  /** What is told of an installation that cannot be proven. */
  PortalException unproven(String method, PortalId portal) {
    if (lost) {
      return new PortalException.Refused(method, portal, what);
    }
    PortalException known =
        code.isBlank() ? null : Refusals.of(method, portal, code, description, null);
    return known == null || known instanceof PortalException.Throttled
        ? new PortalException.Unanswered(method, portal, true, "not proven: " + what, this)
        : known instanceof PortalException.AccessLost
            ? new PortalException.Refused(
                method, portal, code, description, "Let the application be installed once more.")
            : known;
  }

  static String again(PortalId portal) {
    return "Install the application again on portal " + portal + ".";
  }
}
