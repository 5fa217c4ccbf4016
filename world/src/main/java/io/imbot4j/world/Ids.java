package io.imbot4j.world;

import java.util.HexFormat;
import java.util.Random;

/** Hands out the portal's numbers and made-up tokens, the same ones for the same seed. */
final class Ids {
  /**
   * What every secret of an emulated portal begins with, so that a search finds one that leaked.
   */
  private static final String SECRET = "c4nary";

  private final Random random;
  private int user = 456;
  private int chat = 5;
  private int message = 789;
  private int command = 42;
  private int event = 1001;
  private int handler = 101;
  private int file = 61;

  Ids(long seed) {
    random = new Random(seed);
  }

  int nextUser() {
    return user++;
  }

  int nextChat() {
    return chat++;
  }

  int nextMessage() {
    return message++;
  }

  int nextCommand() {
    return command++;
  }

  int nextEvent() {
    return event++;
  }

  int nextHandler() {
    return handler++;
  }

  int nextFile() {
    return file++;
  }

  /** A new secret, as long as a token of so many bytes. */
  String secret(int bytes) {
    return SECRET + token(bytes - SECRET.length() / 2);
  }

  /** A new token of so many bytes, in hexadecimal. */
  String token(int bytes) {
    byte[] drawn = new byte[bytes];
    random.nextBytes(drawn);
    return HexFormat.of().formatHex(drawn);
  }
}
