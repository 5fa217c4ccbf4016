package io.imbot4j.domain.chat;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.UserId;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a portal said of a chat; what is left out stays as the factory has it. For one
 * thread.
 */
public final class ChatBuilder {
  private final @Nullable ChatId id;
  private final DialogId dialog;
  private String name = "";
  private ChatType type = ChatType.UNSAID;
  private @Nullable UserId owner;
  private @Nullable ChatColor color;
  private @Nullable EntityBinding entity;
  private String description = "";
  private String messageType = "";
  private String avatar = "";
  private boolean extranet;
  private boolean containsCollaber;
  private boolean newChat;
  private ChatRole role = ChatRole.UNSAID;
  private List<UserId> mutedBy = List.of();
  private String entityData1 = "";
  private String entityData2 = "";
  private String entityData3 = "";
  private @Nullable EntityLink entityLink;
  private long diskFolderId;
  private Map<String, ChatRole> permissions = Map.of();
  private Map<String, Boolean> restrictions = Map.of();
  private @Nullable ChatId parentChat;
  private @Nullable MessageId parentMessage;
  private boolean textField = true;
  private String backgroundId = "";
  private @Nullable Instant created;
  private @Nullable MessageId lastMessage;
  private @Nullable MessageId lastRead;
  private @Nullable MessageId unreadFrom;
  private @Nullable MessageId marked;
  private List<UserId> managers = List.of();
  private long messageCount;
  private long userCount;
  private long unread;
  private List<ChatReader> readers = List.of();
  private @Nullable LastViews lastViews;
  private Map<String, Object> more = Map.of();

  ChatBuilder(@Nullable ChatId id, DialogId dialog) {
    this.id = id;
    this.dialog = dialog;
  }

  /** {@code ""} for most private dialogs. */
  public ChatBuilder name(String value) {
    name = value;
    return this;
  }

  /** What kind of chat it is. */
  public ChatBuilder type(ChatType value) {
    type = value;
    return this;
  }

  /** Who owns it. */
  public ChatBuilder owner(@Nullable UserId value) {
    owner = value;
    return this;
  }

  /** Its colour. */
  public ChatBuilder color(@Nullable ChatColor value) {
    color = value;
    return this;
  }

  /** What it is bound to. */
  public ChatBuilder entity(@Nullable EntityBinding value) {
    entity = value;
    return this;
  }

  /** {@code ""} for none. */
  public ChatBuilder description(String value) {
    description = value;
    return this;
  }

  /** The letter for its kind. */
  public ChatBuilder messageType(String value) {
    messageType = value;
    return this;
  }

  /** The address or number of its picture. */
  public ChatBuilder avatar(String value) {
    avatar = value;
    return this;
  }

  /** Whether people from outside are in it. */
  public ChatBuilder extranet(boolean value) {
    extranet = value;
    return this;
  }

  /** Whether a guest of a collab is in it. */
  public ChatBuilder containsCollaber(boolean value) {
    containsCollaber = value;
    return this;
  }

  /** Whether nobody has opened it. */
  public ChatBuilder newChat(boolean value) {
    newChat = value;
    return this;
  }

  /** What the caller is in it. */
  public ChatBuilder role(ChatRole value) {
    role = value;
    return this;
  }

  /** Who does not hear of new messages. */
  public ChatBuilder mutedBy(List<UserId> value) {
    mutedBy = value;
    return this;
  }

  /** First free text of its binding. */
  public ChatBuilder entityData1(String value) {
    entityData1 = value;
    return this;
  }

  /** Second free text of its binding. */
  public ChatBuilder entityData2(String value) {
    entityData2 = value;
    return this;
  }

  /** Third free text of its binding. */
  public ChatBuilder entityData3(String value) {
    entityData3 = value;
    return this;
  }

  /** Where the thing it is bound to is shown. */
  public ChatBuilder entityLink(@Nullable EntityLink value) {
    entityLink = value;
    return this;
  }

  /** The folder of its files. */
  public ChatBuilder diskFolderId(long value) {
    diskFolderId = value;
    return this;
  }

  /** The least role for each act. */
  public ChatBuilder permissions(Map<String, ChatRole> value) {
    permissions = value;
    return this;
  }

  /** What its kind allows. */
  public ChatBuilder restrictions(Map<String, Boolean> value) {
    restrictions = value;
    return this;
  }

  /** The chat it hangs on. */
  public ChatBuilder parentChat(@Nullable ChatId value) {
    parentChat = value;
    return this;
  }

  /** The message it hangs on. */
  public ChatBuilder parentMessage(@Nullable MessageId value) {
    parentMessage = value;
    return this;
  }

  /** Whether people may type. */
  public ChatBuilder textField(boolean value) {
    textField = value;
    return this;
  }

  /** What is behind its messages. */
  public ChatBuilder backgroundId(String value) {
    backgroundId = value;
    return this;
  }

  /** When it was opened. */
  public ChatBuilder created(@Nullable Instant value) {
    created = value;
    return this;
  }

  /** Its newest message. */
  public ChatBuilder lastMessage(@Nullable MessageId value) {
    lastMessage = value;
    return this;
  }

  /** The newest message the caller has read. */
  public ChatBuilder lastRead(@Nullable MessageId value) {
    lastRead = value;
    return this;
  }

  /** The first message the caller has not read. */
  public ChatBuilder unreadFrom(@Nullable MessageId value) {
    unreadFrom = value;
    return this;
  }

  /** Where the caller marked it unread. */
  public ChatBuilder marked(@Nullable MessageId value) {
    marked = value;
    return this;
  }

  /** Who manages it. */
  public ChatBuilder managers(List<UserId> value) {
    managers = value;
    return this;
  }

  /** How many messages it has. */
  public ChatBuilder messageCount(long value) {
    messageCount = value;
    return this;
  }

  /** How many users it has. */
  public ChatBuilder userCount(long value) {
    userCount = value;
    return this;
  }

  /** How many messages the caller has not read. */
  public ChatBuilder unread(long value) {
    unread = value;
    return this;
  }

  /** How far people have read. */
  public ChatBuilder readers(List<ChatReader> value) {
    readers = value;
    return this;
  }

  /** Who has seen the newest message. */
  public ChatBuilder lastViews(@Nullable LastViews value) {
    lastViews = value;
    return this;
  }

  /** What has no name here. */
  public ChatBuilder more(Map<String, Object> value) {
    more = value;
    return this;
  }

  /** The record; changing the builder later does not change it. */
  public Chat build() {
    return new Chat(
        id,
        dialog,
        name,
        type,
        owner,
        color,
        entity,
        description,
        messageType,
        avatar,
        extranet,
        containsCollaber,
        newChat,
        role,
        mutedBy,
        entityData1,
        entityData2,
        entityData3,
        entityLink,
        diskFolderId,
        permissions,
        restrictions,
        parentChat,
        parentMessage,
        textField,
        backgroundId,
        created,
        lastMessage,
        lastRead,
        unreadFrom,
        marked,
        managers,
        messageCount,
        userCount,
        unread,
        readers,
        lastViews,
        more);
  }
}
