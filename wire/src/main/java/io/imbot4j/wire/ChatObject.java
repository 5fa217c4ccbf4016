package io.imbot4j.wire;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.ChatBuilder;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.chat.ChatRole;
import io.imbot4j.domain.chat.EntityBinding;
import java.util.Optional;
import java.util.OptionalLong;

/**
 * Reads a chat, in the spelling of {@code imbot.v2.*} ({@code entityType}) or of {@code im.*} and
 * {@code imbot.*} ({@code entity_type}). For one chat and one thread.
 */
final class ChatObject {
  private final DialogId dialog;
  private final ChatBuilder chat;
  private final More more = new More();
  private Tree word = Tree.of(null);
  private Tree letter = Tree.of(null);
  private String entityType = "";
  private String entityId = "";

  private ChatObject(DialogId dialog, ChatBuilder chat) {
    this.dialog = dialog;
    this.chat = chat;
  }

  /**
   * @param dialog where it is, as whoever reads sees it
   */
  static Chat read(Tree tree, DialogId dialog) {
    OptionalLong id = tree.get("id").id();
    ChatObject reader =
        new ChatObject(
            dialog, id.isPresent() ? Chat.of(new ChatId(id.getAsLong()), dialog) : Chat.of(dialog));
    for (Entries entries = tree.entries(); entries.next(); ) {
      reader.take(entries.name(), entries.value());
    }
    return reader.chat();
  }

  private void take(String key, Tree value) {
    if (!isItself(key, value)
        && !isBinding(key, value)
        && !isRight(key, value)
        && !isCount(key, value)) {
      more.keep(key, value);
    }
  }

  private Chat chat() {
    EntityBinding entity = Chats.entity(Tree.of(entityType), Tree.of(entityId));
    if (entity == null) {
      more.keep("entityType", Tree.of(entityType));
      more.keep("entityId", Tree.of(entityId));
    }
    return chat.type(Chats.type(dialog, word, letter))
        .messageType(letter.text())
        .entity(entity)
        .more(more.map())
        .build();
  }

  private boolean isItself(String key, Tree value) {
    switch (key) {
      case "id", "dialogId", "dialog_id" -> {}
      case "name", "title" -> chat.name(more.text(key, value));
      case "type" -> word = value;
      case "messageType", "message_type" -> letter = value;
      case "owner" -> chat.owner(more.user(key, value));
      case "color" -> color(chat, more, key, value);
      case "description" -> chat.description(more.text(key, value));
      case "avatar" -> chat.avatar(more.text(key, value));
      case "extranet" -> chat.extranet(more.flag(key, value));
      case "containsCollaber", "contains_collaber" -> chat.containsCollaber(more.flag(key, value));
      case "isNew", "is_new" -> chat.newChat(more.flag(key, value));
      case "diskFolderId", "disk_folder_id" -> chat.diskFolderId(more.number(key, value));
      case "parentChatId", "parent_chat_id" -> chat.parentChat(more.chat(key, value));
      case "parentMessageId", "parent_message_id" -> chat.parentMessage(more.message(key, value));
      case "backgroundId", "background_id" -> chat.backgroundId(none0(more.text(key, value)));
      case "dateCreate", "date_create" -> chat.created(more.instant(key, value));
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean isBinding(String key, Tree value) {
    switch (key) {
      case "entityType", "entity_type" -> entityType = more.text(key, value);
      case "entityId", "entity_id" -> entityId = more.text(key, value);
      case "entityData1", "entity_data_1" -> chat.entityData1(more.text(key, value));
      case "entityData2", "entity_data_2" -> chat.entityData2(more.text(key, value));
      case "entityData3", "entity_data_3" -> chat.entityData3(more.text(key, value));
      case "entityLink", "entity_link" -> chat.entityLink(ChatParts.link(more, key, value));
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean isRight(String key, Tree value) {
    switch (key) {
      case "role" -> chat.role(new ChatRole(more.text(key, value)));
      case "muteList", "mute_list" -> chat.mutedBy(more.users(key, value));
      case "managerList", "manager_list" -> chat.managers(more.users(key, value));
      case "permissions" -> chat.permissions(ChatParts.permissions(more, key, value));
      case "restrictions" -> chat.restrictions(ChatParts.restrictions(more, key, value));
      case "textFieldEnabled", "text_field_enabled" -> chat.textField(more.unlessNo(key, value));
      default -> {
        return false;
      }
    }
    return true;
  }

  private boolean isCount(String key, Tree value) {
    switch (key) {
      case "lastMessageId", "last_message_id" -> chat.lastMessage(more.message(key, value));
      case "lastId", "last_id" -> chat.lastRead(more.message(key, value));
      case "unreadId", "unread_id" -> chat.unreadFrom(more.message(key, value));
      case "markedId", "marked_id" -> chat.marked(more.message(key, value));
      case "messageCount", "message_count" -> chat.messageCount(more.number(key, value));
      case "userCounter", "user_counter" -> chat.userCount(more.number(key, value));
      case "counter" -> chat.unread(more.number(key, value));
      case "readedList", "readed_list" -> chat.readers(ChatParts.readers(more, key, value));
      case "lastMessageViews", "last_message_views" ->
          chat.lastViews(ChatParts.lastViews(more, key, value));
      default -> {
        return false;
      }
    }
    return true;
  }

  /** A colour as name or HEX; any other word is kept aside. */
  static void color(ChatBuilder chat, More more, String key, Tree value) {
    String word = value.text();
    if (word.isEmpty()) {
      more.text(key, value);
      return;
    }
    Optional<ChatColor> color = ChatColor.parse(word);
    if (color.isEmpty()) {
      more.keep(key, value);
    }
    chat.color(color.orElse(null));
  }

  /** A number the platform writes as 0 for none. */
  static String none0(String text) {
    return text.equals("0") ? "" : text;
  }
}
