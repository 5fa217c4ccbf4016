package io.imbot4j.domain.chat;

import static java.util.Map.entry;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What kind of thing a chat may be bound to ({@code ENTITY_TYPE}). An open set: an application may
 * use a word of its own, such as {@code MYAPP_ORDER}.
 *
 * @param value 1 to {@value #MAX_LENGTH} characters
 */
public record EntityType(String value) {
  /** The longest type the platform stores: {@value}. */
  public static final int MAX_LENGTH = 50;

  /** A card of the CRM: {@code DEAL|1663}, {@code DYNAMIC_<entityTypeId>|<itemId>}. */
  public static final EntityType CRM = new EntityType("CRM");

  /** An open line from the operator's side: {@code connector|line|chat|user}. */
  public static final EntityType LINES = new EntityType("LINES");

  /** An open line from the client's side: {@code connector|line}. */
  public static final EntityType LIVECHAT = new EntityType("LIVECHAT");

  /** A task of the old card: its number. */
  public static final EntityType TASKS = new EntityType("TASKS");

  /** A task of the new card: its number. Can be looked up, not created. */
  public static final EntityType TASKS_TASK = new EntityType("TASKS_TASK");

  /** A calendar event: its number. */
  public static final EntityType CALENDAR = new EntityType("CALENDAR");

  /**
   * A workgroup: its number. Can be looked up; creating a second chat for one breaks its task
   * chats.
   */
  public static final EntityType SONET_GROUP = new EntityType("SONET_GROUP");

  public static final EntityType VIDEOCONF = new EntityType("VIDEOCONF");
  public static final EntityType AI_ASSISTANT_PRIVATE = new EntityType("AI_ASSISTANT_PRIVATE");
  public static final EntityType ANNOUNCEMENT = new EntityType("ANNOUNCEMENT");
  public static final EntityType MAIL = new EntityType("MAIL");
  public static final EntityType CALL = new EntityType("CALL");

  private static final Pattern NUMBER = Pattern.compile("[1-9][0-9]*");

  private static final Map<EntityType, Form> FORMS =
      Map.of(
          CRM,
              new Form(
                  "[A-Z]+(_[1-9][0-9]*)?\\|[1-9][0-9]*",
                  "DEAL|1663 or DYNAMIC_<entityTypeId>|<itemId>"),
          LINES, new Form("[^|]+\\|[0-9]+\\|[^|]+\\|[^|]+", "connector|line|chat|user"),
          LIVECHAT, new Form("[^|]+\\|[^|]+", "connector|line"),
          TASKS, new Form(NUMBER.pattern(), "the task's number"),
          TASKS_TASK, new Form(NUMBER.pattern(), "the task's number"),
          CALENDAR, new Form(NUMBER.pattern(), "the event's number"),
          SONET_GROUP, new Form(NUMBER.pattern(), "the workgroup's number"));

  /** The types whose chats only the portal opens, each with the reason. */
  private static final Map<String, String> RESERVED =
      Map.ofEntries(
          entry("LINES", "the portal opens the chats of its open lines itself"),
          entry("LIVECHAT", "the portal opens the chats of its open lines itself"),
          entry(
              "SONET_GROUP",
              "a workgroup has its chat already, and a second one breaks the chats of its tasks"),
          entry(
              "TASKS_TASK",
              "the portal opens the chat of a task itself; im.chat.add does not know the type"),
          entry("VIDEOCONF", "the portal opens the chats of its video conferences itself"),
          entry("AI_ASSISTANT_PRIVATE", "it belongs to the portal's own assistant"),
          entry("GENERAL", "it belongs to the portal's general chat"),
          entry("GENERAL_CHANNEL", "it belongs to the portal's general channel"),
          entry("FAVORITE", "it belongs to a person's notes"),
          entry("PERSONAL", "it belongs to a person's notes"),
          entry("SUPPORT24_QUESTION", "it belongs to the platform's support"),
          entry("NETWORK_DIALOG", "it belongs to the platform's network"));

  /**
   * @throws IllegalArgumentException if {@code value} is blank or too long
   */
  public EntityType {
    if (value.isBlank()) {
      throw new IllegalArgumentException(
          "entity type is blank; leave the binding out, or name one such as CRM");
    }
    if (value.length() > MAX_LENGTH) {
      throw new IllegalArgumentException(
          "entity type \""
              + value
              + "\" has "
              + value.length()
              + " characters, the portal stores "
              + MAX_LENGTH);
    }
  }

  /** Refuses an id that a portal would not find the thing by. */
  void requireForm(String id) {
    Form form = FORMS.get(this);
    if (form != null && !form.pattern().matcher(id).matches()) {
      throw new IllegalArgumentException(
          "entity id \"" + id + "\" does not fit type " + value + ": write " + form.example());
    }
  }

  /** Refuses the types whose chats only the portal opens. */
  void requireOwn() {
    String reason = RESERVED.get(value);
    if (reason != null) {
      throw new IllegalArgumentException("entity type " + value + " is reserved: " + reason);
    }
  }

  @Override
  public String toString() {
    return value;
  }

  private record Form(Pattern pattern, String example) {
    Form(String pattern, String example) {
      this(Pattern.compile(pattern), example);
    }
  }
}
