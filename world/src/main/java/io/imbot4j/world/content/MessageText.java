package io.imbot4j.world.content;

/** The length rule of a message's text. */
public final class MessageText {
  /** What is kept of a text that is too long, in Unicode code points: {@value}. */
  public static final int KEPT = 20_000;

  private static final String MARK = " (...)";

  private MessageText() {}

  /**
   * Cuts a text that is longer than the kept part and its mark together; the portal gives no error
   * for it.
   */
  public static String cut(String text) {
    if (text.codePointCount(0, text.length()) <= KEPT + MARK.length()) {
      return text;
    }
    return text.substring(0, text.offsetByCodePoints(0, KEPT)) + MARK;
  }
}
