package io.imbot4j.domain.bot;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a bot is to a portal, above all what it hears in a group. An open set: a word this version
 * does not know is kept.
 *
 * @param v2 the word of {@code imbot.v2.*}, {@code null} where that generation has none
 * @param v1 the letter of {@code imbot.*}, {@code null} where that generation has none
 */
public record BotType(@Nullable String v2, @Nullable String v1) {
  /** Hears what mentions it, and everything in private. */
  public static final BotType BOT = new BotType("bot", "B");

  /** Like {@link #BOT}, and shows typing before it answers; {@code imbot.*} only. */
  public static final BotType HUMAN = new BotType(null, "H");

  /** Hears everything in its chats. */
  public static final BotType SUPERVISOR = new BotType("supervisor", "S");

  /**
   * Hears everything in its chats, found only by those who have access; {@code imbot.v2.*} only.
   */
  public static final BotType PERSONAL = new BotType("personal", null);

  /** Serves open lines. */
  public static final BotType OPEN_LINE = new BotType("openline", "O");

  private static final List<BotType> KNOWN = List.of(BOT, HUMAN, SUPERVISOR, PERSONAL, OPEN_LINE);

  /**
   * @throws IllegalArgumentException if both names are missing
   */
  public BotType {
    if (v2 == null && v1 == null) {
      throw new IllegalArgumentException(
          "bot type has no name in either generation; use one of the constants");
    }
  }

  /** Reads either generation's name; a stranger is kept as a word of {@code imbot.v2.*}. */
  public static BotType parse(String name) {
    return KNOWN.stream()
        .filter(type -> name.equals(type.v2) || name.equals(type.v1))
        .findFirst()
        .orElseGet(() -> new BotType(name, null));
  }
}
