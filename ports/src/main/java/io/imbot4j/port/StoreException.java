package io.imbot4j.port;

import org.jspecify.annotations.Nullable;

/**
 * A store could not do what it was asked: its disk or database is gone, full, locked or too slow,
 * or a key is missing. The message is one sentence with the remedy, never a secret.
 *
 * <p>Nothing was stored, unless the message says that this is unknown.
 */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  public StoreException(String message, @Nullable Throwable cause) {
    super(message, cause);
  }
}
