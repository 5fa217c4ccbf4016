package io.imbot4j.observe;

import io.imbot4j.port.EventDispatcher;
import io.imbot4j.port.PortalException;
import io.imbot4j.port.StoreException;
import io.imbot4j.port.TurnObserver.Trouble;

/** What exceptions say that explain themselves; others may say anything, or nothing. */
final class Causes {
  private Causes() {}

  /** Whether what it says is whole without a stack trace, and never a secret; it may come often. */
  static boolean isWholeInWords(Throwable cause) {
    return cause instanceof PortalException
        || cause instanceof StoreException
        || cause instanceof EventDispatcher.Closed;
  }

  /** What went wrong and why, in words of ours alone. */
  static String sentence(Trouble trouble) {
    Throwable cause = trouble.cause();
    return trouble.what()
        + ": "
        + (isWholeInWords(cause) ? cause.getMessage() : cause.getClass().getSimpleName());
  }
}
