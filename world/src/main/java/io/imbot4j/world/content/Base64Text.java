package io.imbot4j.world.content;

import java.util.Base64;
import java.util.Optional;

/** Reads the Base64 text that files and pictures come in. */
public final class Base64Text {
  private Base64Text() {}

  /** The bytes; empty for text with anything but Base64 and white space in it, or with nothing. */
  public static Optional<byte[]> decoded(String text) {
    try {
      String plain = text.chars().anyMatch(Character::isWhitespace) ? unspaced(text) : text;
      return plain.isEmpty() ? Optional.empty() : Optional.of(Base64.getDecoder().decode(plain));
    } catch (IllegalArgumentException other) {
      return Optional.empty();
    }
  }

  private static String unspaced(String text) {
    return text.replaceAll("\\s+", "");
  }
}
