package io.imbot4j.domain.line;

/**
 * What kind of message a bot sends into a session. An open set.
 *
 * @param name the platform's word
 */
public record SessionMessage(String name) {
  /** The line's greeting, whatever text is given. */
  public static final SessionMessage WELCOME = new SessionMessage("WELCOME");

  /** A text of the bot's own. */
  public static final SessionMessage DEFAULT = new SessionMessage("DEFAULT");
}
