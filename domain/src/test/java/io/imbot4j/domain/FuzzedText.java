package io.imbot4j.domain;

import static java.nio.charset.StandardCharsets.UTF_8;

/** Reads a fuzzer's bytes as a text of any characters a portal's JSON can hold. */
final class FuzzedText {
  private static final int PRIVATE_TO_SURROGATE = Character.MIN_SURROGATE - 0xE000;

  private FuzzedText() {}

  /**
   * UTF-8, with the first private-use characters in place of single halves of surrogate pairs: JSON
   * can carry those, UTF-8 cannot.
   */
  static String of(byte[] input) {
    StringBuilder text = new StringBuilder(new String(input, UTF_8));
    for (int i = 0; i < text.length(); i++) {
      char letter = text.charAt(i);
      if (letter >= 0xE000 && letter < 0xE800) {
        text.setCharAt(i, (char) (letter + PRIVATE_TO_SURROGATE));
      }
    }
    return text.toString();
  }
}
