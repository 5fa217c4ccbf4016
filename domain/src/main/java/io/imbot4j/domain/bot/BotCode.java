package io.imbot4j.domain.bot;

/**
 * The code a bot is registered under: its name for the application, and the key that makes
 * registering twice harmless.
 *
 * @param value 1 to {@value #MAX_LENGTH} characters, not blank
 * @see <a href="https://apidocs.bitrix24.com/">imbot.v2.Bot.register, fields.code; imbot.register,
 *     CODE</a>
 */
public record BotCode(String value) {
  /** The longest code the platform stores: {@value}. */
  public static final int MAX_LENGTH = 50;

  /**
   * @throws IllegalArgumentException if {@code value} is blank or too long
   */
  public BotCode {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "bot code is blank; give the bot a code that stays, such as \"office\"");
    }
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "bot code \""
              + value
              + "\" has "
              + value.length()
              + " characters, the platform stores "
              + MAX_LENGTH);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
