package io.imbot4j.runtime;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotCode;
import org.jspecify.annotations.Nullable;

/**
 * How far a move is.
 *
 * @param old the bot of the older generation, {@code null} where there is none any more
 * @param moved the one of the newer generation, {@code null} where there is none yet
 * @param isStuck whether the portal shows the older bot under the code the newer one is to have
 */
record Standing(@Nullable Bot old, @Nullable Bot moved, boolean isStuck) {
  /**
   * A portal may show each generation the bots of the other and does not say whose they are; but
   * one whose events are fetched is of the newer.
   *
   * @param v1 what {@code imbot.bot.list} shows under the old code
   * @param v2 what {@code imbot.v2.Bot.list} shows under the new one
   */
  static Standing of(@Nullable Bot v1, @Nullable Bot v2) {
    boolean isOne = v1 != null && v2 != null && v1.id().equals(v2.id());
    if (isOne && v2 != null && v2.fetched()) {
      return new Standing(null, v2, false);
    }
    return isOne ? new Standing(v1, null, true) : new Standing(v1, v2, false);
  }

  /** Why a bot cannot be registered, and what to do. */
  static String kept(BotCode code, BotId old) {
    return "the portal keeps the code \""
        + code
        + "\" for bot "
        + old
        + " of the older generation; give the bot's profile another code and name this one by"
        + " BotMove.formerly";
  }
}
