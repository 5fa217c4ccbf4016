package io.imbot4j.domain.chat;

/**
 * What somebody is in a chat. An open set: an unknown word is kept as it is.
 *
 * @param value as the portal wrote it, {@code ""} where it did not say
 */
public record ChatRole(String value) {
  /** The portal did not say. */
  public static final ChatRole UNSAID = new ChatRole("");

  public static final ChatRole OWNER = new ChatRole("owner");

  public static final ChatRole MANAGER = new ChatRole("manager");

  public static final ChatRole MEMBER = new ChatRole("member");

  /** Looks on without having joined. */
  public static final ChatRole GUEST = new ChatRole("guest");

  /** Is not in the chat. */
  public static final ChatRole NONE = new ChatRole("none");

  @Override
  public String toString() {
    return value;
  }
}
