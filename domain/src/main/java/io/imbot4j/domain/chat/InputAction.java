package io.imbot4j.domain.chat;

/**
 * What a bot is seen doing until it answers. An open set: a newer one is made by its code.
 *
 * @param code the platform's word, {@code ""} for typing
 */
public record InputAction(String code) {
  /** Writing, which is all {@code imbot.*} can show. */
  public static final InputAction TYPING = new InputAction("");

  public static final InputAction THINKING = agent("THINKING");
  public static final InputAction SEARCHING = agent("SEARCHING");
  public static final InputAction GENERATING = agent("GENERATING");
  public static final InputAction ANALYZING = agent("ANALYZING");
  public static final InputAction PROCESSING = agent("PROCESSING");
  public static final InputAction TRANSLATING = agent("TRANSLATING");
  public static final InputAction CONNECTING = agent("CONNECTING");
  public static final InputAction CHECKING = agent("CHECKING");
  public static final InputAction CALCULATING = agent("CALCULATING");
  public static final InputAction READING_DOCS = agent("READING_DOCS");
  public static final InputAction COMPOSING = agent("COMPOSING");

  private static InputAction agent(String word) {
    return new InputAction("IMBOT_AGENT_ACTION_" + word);
  }
}
