package io.imbot4j.wire;

import io.imbot4j.domain.chat.ChatBuilder;
import java.util.Map;

/** What the {@code PARAMS} of an event of {@code imbot.*} say of its chat. */
final class V1ChatFacts {
  private V1ChatFacts() {}

  /** Whether a key is read here. */
  static boolean isTold(String key) {
    return switch (key) {
      case "CHAT_TITLE",
          "CHAT_AUTHOR_ID",
          "CHAT_COLOR",
          "CHAT_DESCRIPTION",
          "CHAT_AVATAR",
          "CHAT_EXTRANET",
          "CHAT_PARENT_ID",
          "CHAT_PARENT_MID",
          "CHAT_USER_COUNT",
          "CHAT_CAN_POST",
          "CHAT_ENTITY_TYPE",
          "CHAT_ENTITY_ID",
          "CHAT_ENTITY_DATA_1",
          "CHAT_ENTITY_DATA_2",
          "CHAT_ENTITY_DATA_3" ->
          true;
      default -> false;
    };
  }

  static void take(ChatBuilder chat, More more, String key, Tree value) {
    switch (key) {
      case "CHAT_TITLE" -> chat.name(more.text(key, value));
      case "CHAT_AUTHOR_ID" -> chat.owner(more.user(key, value));
      case "CHAT_COLOR" -> ChatObject.color(chat, more, key, value);
      case "CHAT_DESCRIPTION" -> chat.description(more.text(key, value));
      case "CHAT_AVATAR" -> chat.avatar(ChatObject.none0(more.text(key, value)));
      case "CHAT_EXTRANET" -> chat.extranet(more.flag(key, value));
      case "CHAT_PARENT_ID" -> chat.parentChat(more.chat(key, value));
      case "CHAT_PARENT_MID" -> chat.parentMessage(more.message(key, value));
      case "CHAT_USER_COUNT" -> chat.userCount(more.number(key, value));
      case "CHAT_ENTITY_DATA_1" -> chat.entityData1(more.text(key, value));
      case "CHAT_ENTITY_DATA_2" -> chat.entityData2(more.text(key, value));
      case "CHAT_ENTITY_DATA_3" -> chat.entityData3(more.text(key, value));
      case "MESSAGE_TYPE" -> chat.messageType(more.text(key, value));
      case "CHAT_CAN_POST" -> {
        if (!value.isAbsent()) {
          chat.permissions(Map.of("canPost", ChatParts.role(value.text())));
        }
      }
      default -> {}
    }
  }
}
