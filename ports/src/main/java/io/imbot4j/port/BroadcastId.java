package io.imbot4j.port;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;

/**
 * Names a broadcast of a bot on a portal. Immutable.
 *
 * @param name the bot author's own, {@code "newyear-2027"}: 1 to {@value #MAX_LENGTH} characters,
 *     not blank
 */
public record BroadcastId(PortalId portal, BotId bot, String name) {
  /** The longest name, in characters: {@value}. */
  public static final int MAX_LENGTH = 200;

  /**
   * @throws IllegalArgumentException if the name is blank or too long
   */
  public BroadcastId {
    if (name.isBlank() || name.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "the name of a broadcast has "
              + name.strip().length()
              + " characters, give it 1 to "
              + MAX_LENGTH);
    }
  }

  @Override
  public String toString() {
    return name + " of bot " + bot + " on portal " + portal;
  }
}
