package io.imbot4j.http;

import io.imbot4j.domain.PortalId;
import io.imbot4j.port.PortalException;
import io.imbot4j.wire.Refusals;
import org.jspecify.annotations.Nullable;

/** A portal has no new tokens; the message says why and what to do, without a token. */
final class NotRenewed extends Exception {
  private static final long serialVersionUID = 1L;

  private final String what;
  private final String code;
  private final String description;
  private final boolean lost;

  private NotRenewed(
      String code, String description, boolean lost, String what, @Nullable Throwable cause) {
    super(what, cause);
    this.what = what;
    this.code = code;
    this.description = description;
    this.lost = lost;
  }

  /** Nobody knows what became of it, or nobody was asked: it may be tried again. */
  static NotRenewed unanswered(String what, @Nullable Throwable cause) {
    return new NotRenewed("", "", false, what, cause);
  }

  /** There is nothing to renew. */
  static NotRenewed lost(String what) {
    return new NotRenewed("", "", true, what, null);
  }

  /** The authorization server said no. */
  static NotRenewed refused(String code, String description) {
    return new NotRenewed(code, description, false, "the authorization server said " + code, null);
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

  static String again(PortalId portal) {
    return "Install the application again on portal " + portal + ".";
  }
}
