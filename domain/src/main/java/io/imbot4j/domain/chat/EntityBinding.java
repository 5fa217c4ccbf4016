package io.imbot4j.domain.chat;

/**
 * Ties a chat to something outside the messenger: a deal, a task, an order of an application.
 *
 * <p>A chat is found again by the same pair ({@code im.chat.get}, {@code imbot.chat.get}), and the
 * pair comes with its events. A binding read from a portal is kept as it is; the factories here
 * check the id's form. Immutable.
 *
 * @param id 1 to {@value #MAX_ID_LENGTH} characters; its form depends on the type
 */
public record EntityBinding(EntityType type, String id) {
  /** The longest id the platform stores: {@value}. */
  public static final int MAX_ID_LENGTH = 255;

  /**
   * @throws IllegalArgumentException if the id is blank or too long
   */
  public EntityBinding {
    if (id.isBlank()) {
      throw new IllegalArgumentException(
          "entity id is blank; a binding of type " + type + " needs the thing's id");
    }
    if (id.length() > MAX_ID_LENGTH) {
      throw new IllegalArgumentException(
          "entity id has " + id.length() + " characters, the portal stores " + MAX_ID_LENGTH);
    }
  }

  /**
   * A binding by the platform's words, for any type.
   *
   * @throws IllegalArgumentException if the id does not have the form this type is known to have
   */
  public static EntityBinding of(String type, String id) {
    EntityBinding binding = new EntityBinding(new EntityType(type), id);
    binding.type.requireForm(id);
    return binding;
  }

  /** A deal of the CRM. */
  public static EntityBinding deal(long id) {
    return crm("DEAL", id);
  }

  /** A lead of the CRM. */
  public static EntityBinding lead(long id) {
    return crm("LEAD", id);
  }

  /** A contact of the CRM. */
  public static EntityBinding contact(long id) {
    return crm("CONTACT", id);
  }

  /** A company of the CRM. */
  public static EntityBinding company(long id) {
    return crm("COMPANY", id);
  }

  /** An item of a smart process of the CRM. */
  public static EntityBinding smartProcess(long entityTypeId, long itemId) {
    return crm("DYNAMIC_" + entityTypeId, itemId);
  }

  /** A task of the old card. */
  public static EntityBinding task(long id) {
    return of(EntityType.TASKS.value(), Long.toString(id));
  }

  /** A calendar event. */
  public static EntityBinding calendar(long id) {
    return of(EntityType.CALENDAR.value(), Long.toString(id));
  }

  /** A workgroup; to look its chat up, not to open one. */
  public static EntityBinding workgroup(long id) {
    return of(EntityType.SONET_GROUP.value(), Long.toString(id));
  }

  private static EntityBinding crm(String kind, long id) {
    return of(EntityType.CRM.value(), kind + "|" + id);
  }

  /** Refuses a binding no new chat can have. */
  void requireCreatable() {
    type.requireOwn();
    type.requireForm(id);
  }

  @Override
  public String toString() {
    return type + " " + id;
  }
}
