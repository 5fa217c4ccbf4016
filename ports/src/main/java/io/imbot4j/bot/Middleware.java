package io.imbot4j.bot;

import io.imbot4j.domain.event.BotEvent;

/**
 * Wraps a bot, or some of its routes: runs before and after, or does not let through.
 *
 * <p>Called by many threads at once, for different dialogs.
 */
@FunctionalInterface
public interface Middleware {
  /**
   * Handles an event, or lets it go on by {@link Chain#go}.
   *
   * @throws Exception anything; it reaches {@link AbstractBot#onError}
   */
  void handle(BotEvent event, Dialog dialog, Chain next) throws Exception;

  /** What comes after a middleware. */
  @FunctionalInterface
  interface Chain {
    void go() throws Exception;
  }
}
