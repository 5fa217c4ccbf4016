package io.imbot4j.domain.bot;

import java.util.Locale;

/**
 * What is behind the messages of a bot's private chats ({@code backgroundId}, {@code imbot.v2.*}
 * only).
 */
public enum Background {
  AZURE,
  MINT,
  STEEL,
  SLATE,
  TEAL,
  CORNFLOWER,
  SKY,
  PEACH,
  FROST;

  /** The platform's word, in lower case: it drops any other spelling without an error. */
  public String code() {
    return name().toLowerCase(Locale.ROOT);
  }
}
