package io.imbot4j.bot;

/**
 * Handles what happened, in its dialog.
 *
 * @param <T> what happened
 */
@FunctionalInterface
public interface Handler<T> {
  /**
   * May block, and may throw anything: the exception reaches {@link AbstractBot#onError} and stops
   * nothing else.
   */
  void handle(T what, Dialog dialog) throws Exception;
}
