package io.imbot4j.domain.chat;

import java.util.Map;

/**
 * The kind of a chat, in the words of {@code imbot.v2.*}; the letters of the older API are
 * translated. An open set: an unknown word is kept as it is.
 *
 * @param value {@code private}, {@code chat}, {@code open}, {@code channel}, … as the portal wrote
 *     it; {@code ""} where it did not say
 */
public record ChatType(String value) {
  /** The portal did not say. */
  public static final ChatType UNSAID = new ChatType("");

  public static final ChatType PRIVATE = new ChatType("private");

  /** A group chat one must be invited to. */
  public static final ChatType CHAT = new ChatType("chat");

  /** A group chat anybody may join. */
  public static final ChatType OPEN = new ChatType("open");

  public static final ChatType CHANNEL = new ChatType("channel");
  public static final ChatType OPEN_CHANNEL = new ChatType("openChannel");

  /** The channel everybody in the company is in. */
  public static final ChatType GENERAL_CHANNEL = new ChatType("generalChannel");

  public static final ChatType COPILOT = new ChatType("copilot");
  public static final ChatType THREAD = new ChatType("thread");

  /** A conversation with a guest of an open line. */
  public static final ChatType OPEN_LINE = new ChatType("lines");

  private static final Map<String, ChatType> LETTERS =
      Map.of(
          "P",
          PRIVATE,
          "C",
          CHAT,
          "O",
          OPEN,
          "N",
          CHANNEL,
          "J",
          OPEN_CHANNEL,
          "A",
          COPILOT,
          "T",
          THREAD,
          "L",
          OPEN_LINE);

  /** Reads a word or one of the older API's letters. */
  public static ChatType parse(String text) {
    return LETTERS.getOrDefault(text, new ChatType(text));
  }
}
