package io.imbot4j.port;

import io.imbot4j.domain.PortalId;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A portal did not do what it was asked; the subclass says what the caller can do.
 *
 * <p>The message names the method and the portal, what came back, and the remedy; never a token.
 */
public abstract sealed class PortalException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String method;
  private final String portal;
  private final String code;
  private final String what;

  private PortalException(
      String method, PortalId portal, String code, String what, @Nullable Throwable cause) {
    super(method + " on portal " + portal + ": " + what, cause);
    this.method = method;
    this.portal = portal.value();
    this.code = code;
    this.what = what;
  }

  /** The same, of a call that travelled with others in a {@code batch} that failed as a whole. */
  public abstract PortalException ofCall(String method);

  /** The platform's method, {@code imbot.v2.Chat.Message.send}. */
  public String method() {
    return method;
  }

  /** The portal's error code exactly as it was sent; {@code ""} where none came. */
  public String code() {
    return code;
  }

  PortalId portal() {
    return new PortalId(portal);
  }

  String what() {
    return what;
  }

  private static String said(String code, String description, String remedy) {
    return code + (description.isBlank() ? "" : " (" + description.strip() + ")") + ". " + remedy;
  }

  /** The portal said no: it was not done, and asking again changes nothing. */
  public static final class Refused extends PortalException {
    private static final long serialVersionUID = 1L;

    /**
     * @param description the portal's own words
     * @param remedy one sentence that says what to do
     */
    public Refused(String method, PortalId portal, String code, String description, String remedy) {
      super(method, portal, code, "refused with " + said(code, description, remedy), null);
    }

    private Refused(String method, Refused batch) {
      super(method, batch.portal(), batch.code(), batch.what(), batch);
    }

    @Override
    public Refused ofCall(String method) {
      return new Refused(method, this);
    }

    /** Refused before anything was sent, because this generation of the API cannot do it. */
    public Refused(String method, PortalId portal, String remedy) {
      super(method, portal, "", remedy, null);
    }
  }

  /** A limit of the portal: it was not done, and may be asked again later. */
  public static final class Throttled extends PortalException {
    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /**
     * @param retryAfter how long to wait before asking again makes sense
     */
    public Throttled(
        String method,
        PortalId portal,
        String code,
        String description,
        String remedy,
        Duration retryAfter) {
      super(method, portal, code, "held back with " + said(code, description, remedy), null);
      this.retryAfter = retryAfter;
    }

    private Throttled(String method, Throttled batch) {
      super(method, batch.portal(), batch.code(), batch.what(), batch);
      this.retryAfter = batch.retryAfter;
    }

    @Override
    public Throttled ofCall(String method) {
      return new Throttled(method, this);
    }

    /** How long to wait before asking again makes sense. */
    public Duration retryAfter() {
      return retryAfter;
    }
  }

  /**
   * The portal no longer lets this application in: nothing will work until somebody acts on the
   * remedy.
   */
  public static final class AccessLost extends PortalException {
    private static final long serialVersionUID = 1L;

    /**
     * @param description the portal's own words
     * @param remedy one sentence that says what to do
     */
    public AccessLost(
        String method, PortalId portal, String code, String description, String remedy) {
      super(method, portal, code, "access lost with " + said(code, description, remedy), null);
    }

    private AccessLost(String method, AccessLost batch) {
      super(method, batch.portal(), batch.code(), batch.what(), batch);
    }

    @Override
    public AccessLost ofCall(String method) {
      return new AccessLost(method, this);
    }

    /**
     * Nothing was sent, since it is known that access was lost, or there never was any.
     *
     * @param what what happened and what to do, as one sentence
     */
    public AccessLost(String method, PortalId portal, String what) {
      super(method, portal, "", "access lost, " + what, null);
    }
  }

  /** It is unknown whether it was done: reading again is safe, sending again may send twice. */
  public static final class Unanswered extends PortalException {
    private static final long serialVersionUID = 1L;

    private final boolean reached;

    /**
     * @param reached whether the request may have reached the portal; {@code false} means it never
     *     did
     * @param what what happened and what to do, as one sentence
     */
    public Unanswered(
        String method, PortalId portal, boolean reached, String what, @Nullable Throwable cause) {
      super(method, portal, "", what, cause);
      this.reached = reached;
    }

    /**
     * The portal answered, but with an error that does not say whether it was done.
     *
     * @param code as it was sent, {@code ""} where the error had none
     * @param what what happened and what to do, as one sentence
     */
    public Unanswered(String method, PortalId portal, String code, String what) {
      super(method, portal, code, what, null);
      this.reached = true;
    }

    private Unanswered(String method, Unanswered batch) {
      super(method, batch.portal(), batch.code(), batch.what(), batch);
      this.reached = batch.reached;
    }

    @Override
    public Unanswered ofCall(String method) {
      return new Unanswered(method, this);
    }

    /** Whether the request may have reached the portal. Where it did not, asking again is safe. */
    public boolean reached() {
      return reached;
    }
  }
}
