package io.imbot4j.world;

import java.util.Optional;

/**
 * Who calls, once let in.
 *
 * @param userId whose rights the call has
 * @param application the application whose access token was shown; empty for an incoming webhook
 */
record Caller(int userId, Optional<Application> application) {
  /** A bot, as it would call itself. */
  static Caller of(Bot bot) {
    return new Caller(bot.id, Optional.of(bot.owner).filter(Application::installed));
  }
}
