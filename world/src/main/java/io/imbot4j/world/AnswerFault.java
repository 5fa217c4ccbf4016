package io.imbot4j.world;

import java.time.Duration;

/**
 * What goes wrong with a call and its answer on their way. Immutable.
 *
 * @param method which call, in any case; empty for any
 * @param delay how long the answer is kept back
 * @param location the address a redirection names, else empty
 */
public record AnswerFault(Kind kind, String method, Duration delay, String location) {
  /** Nothing does. */
  public static final AnswerFault NONE = of(Kind.NONE);

  /** How it goes wrong. */
  public enum Kind {
    NONE,
    /** A page of the web server with the status 502; the call is not run. */
    BAD_GATEWAY,
    /** A page with the status 200; the call is not run. */
    PAGE,
    /** The call is run, its answer ends in the middle. */
    CUT,
    /** The status 302 with another address; the call is not run. */
    REDIRECT,
    /** The connection is reset; the call is not run. */
    RESET_BEFORE,
    /** The call is run, then the connection is reset. */
    RESET_AFTER,
    /** The call is run, its answer comes late. */
    SLOW,
    /** Every second command of a batch is an {@code INTERNAL_SERVER_ERROR}. */
    HALF_BATCH
  }

  /** Goes wrong in a way that needs nothing more to be told. */
  public static AnswerFault of(Kind kind) {
    return new AnswerFault(kind, "", Duration.ZERO, "");
  }

  /** An answer that comes this late; the door waits, the world does not. */
  public static AnswerFault slow(Duration delay) {
    return new AnswerFault(Kind.SLOW, "", delay, "");
  }

  /** A redirection to this address. */
  public static AnswerFault redirect(String location) {
    return new AnswerFault(Kind.REDIRECT, "", Duration.ZERO, location);
  }

  /** The same for the calls of one method. */
  public AnswerFault on(String onlyMethod) {
    return new AnswerFault(kind, onlyMethod, delay, location);
  }

  boolean hits(String called) {
    boolean batch = kind != Kind.HALF_BATCH || called.equalsIgnoreCase("batch");
    return batch && (method.isEmpty() || method.equalsIgnoreCase(called));
  }

  /** Whether the call is run, whatever its caller hears of it. */
  boolean runs() {
    return switch (kind) {
      case NONE, CUT, RESET_AFTER, SLOW, HALF_BATCH -> true;
      case BAD_GATEWAY, PAGE, REDIRECT, RESET_BEFORE -> false;
    };
  }
}
