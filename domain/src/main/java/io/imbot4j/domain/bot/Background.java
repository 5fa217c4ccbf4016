package io.imbot4j.domain.bot;

import java.util.Locale;

/**
 * What is behind the messages of a bot's private chats ({@code backgroundId}, {@code imbot.v2.*}
 * only).
 */
public enum Background {
  /** What each person chose for all chats. */
  NONE,
  AZURE,
  MINT,
  STEEL,
  SLATE,
  TEAL,
  CORNFLOWER,
  SKY,
  PEACH,
  FROST;

  /**
   * The platform's word, in lower case: it drops any other spelling without an error; {@code ""}
   * for {@link #NONE}.
   */
  public String code() {
    return this == NONE ? "" : name().toLowerCase(Locale.ROOT);
  }
}
