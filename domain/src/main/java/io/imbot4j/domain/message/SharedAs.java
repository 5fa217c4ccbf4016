package io.imbot4j.domain.message;

/**
 * What a message becomes when it is shared ({@code im.message.share}). An open set.
 *
 * @param value the platform's word
 */
public record SharedAs(String value) {
  /** A chat about it. */
  public static final SharedAs CHAT = new SharedAs("CHAT");

  public static final SharedAs TASK = new SharedAs("TASK");

  /** A post in the feed. */
  public static final SharedAs POST = new SharedAs("POST");

  /** An event in the calendar. */
  public static final SharedAs EVENT = new SharedAs("CALEND");
}
