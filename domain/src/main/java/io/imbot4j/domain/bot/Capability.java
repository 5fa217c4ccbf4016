package io.imbot4j.domain.bot;

/**
 * Something a bot may be able to do, depending on its generation, its portal and its scopes. An
 * open set.
 *
 * @param name as a sentence would name it
 */
public record Capability(String name) {
  /** Any reaction to a message; {@link #LIKE} is the one the older generation has. */
  public static final Capability REACTIONS = new Capability("reactions");

  public static final Capability LIKE = new Capability("likes");
  public static final Capability REPLIES = new Capability("replies to a message");
  public static final Capability FORWARDS = new Capability("forwarding messages");

  /** {@code Chat.Message.get} and {@code getContext}. */
  public static final Capability READ_MESSAGES = new Capability("reading messages");

  /** {@code Chat.Message.read}. */
  public static final Capability MARK_AS_READ = new Capability("marking messages as read");

  public static final Capability FILES = new Capability("files");

  /** A menu under a message. */
  public static final Capability CONTEXT_MENUS = new Capability("context menus");

  /** A message between two people, in the name of one of them. */
  public static final Capability MESSAGES_BETWEEN = new Capability("messages between two people");

  /** Opening and finding chats bound to a deal, a task and the like. */
  public static final Capability BOUND_CHATS = new Capability("chats bound to an entity");

  /** A chat whose owner is a person and not the bot. */
  public static final Capability CHATS_FOR_AN_OWNER = new Capability("chats for an owner");

  /** Some of those in a chat, in an order. */
  public static final Capability SORTED_USERS = new Capability("sorting the people of a chat");

  /** Bringing people into a chat who do not see what was said before. */
  public static final Capability HIDDEN_HISTORY = new Capability("inviting without the history");

  public static final Capability CHAT_DESCRIPTIONS = new Capability("changing a description");

  /** Locking and unlocking the input field of a group chat. */
  public static final Capability TEXT_FIELD = new Capability("the input field of a group chat");

  /** The same in private dialogs, from revision 34. */
  public static final Capability PRIVATE_TEXT_FIELD =
      new Capability("the input field of a private dialog");

  public static final Capability LIST_COMMANDS = new Capability("listing commands");

  /** Answering a command whose number is not known. */
  public static final Capability ANSWERS_BY_NAME =
      new Capability("answering a command by its name");

  /** Setting a like that is not there and taking one back that is, in one call. */
  public static final Capability TOGGLED_LIKES = new Capability("toggling a like");

  /** Icons above the input field, by {@code imbot.app.*}. */
  public static final Capability ICONS = new Capability("icons");

  /** Events that wait at the portal. */
  public static final Capability FETCH = new Capability("fetching events");

  /** Events of the authorising user's own chats. */
  public static final Capability USER_EVENTS = new Capability("events of the authorising user");

  /** Handing clients of open lines to operators. */
  public static final Capability OPEN_LINES = new Capability("sessions of open lines");

  @Override
  public String toString() {
    return name;
  }
}
