package io.imbot4j.domain.command;

import java.util.regex.Pattern;

/**
 * The word of a slash command, without the slash: {@code help}.
 *
 * @param value letters, digits, {@code _} and {@code -}, at most {@value #MAX_LENGTH}; {@code
 *     imbot.*} takes letters and digits only
 */
public record CommandName(String value) {
  /** The longest name the platform stores: {@value}. */
  public static final int MAX_LENGTH = 255;

  private static final Pattern FORM = Pattern.compile("[\\p{L}\\p{N}_-]+");

  /**
   * @throws IllegalArgumentException if {@code value} is not such a word
   */
  public CommandName {
    if (!FORM.matcher(value).matches()) {
      throw new IllegalArgumentException(
          "command \""
              + value
              + "\" is not one word of letters and digits; write it without the slash, such as help");
    }
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "command has " + value.length() + " characters, the portal stores " + MAX_LENGTH);
    }
  }

  @Override
  public String toString() {
    return value;
  }
}
