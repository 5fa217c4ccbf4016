package io.imbot4j.wire.stored;

import static io.imbot4j.wire.stored.Spelling.CHAT;
import static io.imbot4j.wire.stored.Spelling.FLAG;
import static io.imbot4j.wire.stored.Spelling.MESSAGE;
import static io.imbot4j.wire.stored.Spelling.MOMENT;
import static io.imbot4j.wire.stored.Spelling.NUMBER;
import static io.imbot4j.wire.stored.Spelling.TEXT;
import static io.imbot4j.wire.stored.Spelling.USER;
import static io.imbot4j.wire.stored.Spelling.word;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.ChatBuilder;
import io.imbot4j.domain.chat.ChatType;

/** Chats as {@code imbot.v2.*} spells them. */
final class Chats {
  private static final Spelling<DialogId> DIALOG = word(DialogId::value, DialogId::parse);

  private static final Entries<Chat, ChatBuilder> ENTRIES =
      new Entries<Chat, ChatBuilder>(Chat.of(null, DialogId.parse("chat1")).build())
          .with("name", TEXT, Chat::name, ChatBuilder::name)
          .with("type", word(ChatType::value, ChatType::new), Chat::type, ChatBuilder::type)
          .with("owner", USER, Chat::owner, ChatBuilder::owner)
          .with("color", ChatParts.COLOR, Chat::color, ChatBuilder::color)
          .with("entity", ChatParts.ENTITY, Chat::entity, ChatBuilder::entity)
          .with("description", TEXT, Chat::description, ChatBuilder::description)
          .with("messageType", TEXT, Chat::messageType, ChatBuilder::messageType)
          .with("avatar", TEXT, Chat::avatar, ChatBuilder::avatar)
          .with("extranet", FLAG, Chat::extranet, ChatBuilder::extranet)
          .with("containsCollaber", FLAG, Chat::containsCollaber, ChatBuilder::containsCollaber)
          .with("isNew", FLAG, Chat::newChat, ChatBuilder::newChat)
          .with("role", ChatParts.ROLE, Chat::role, ChatBuilder::role)
          .with("muteList", USER.list(), Chat::mutedBy, ChatBuilder::mutedBy)
          .with("entityData1", TEXT, Chat::entityData1, ChatBuilder::entityData1)
          .with("entityData2", TEXT, Chat::entityData2, ChatBuilder::entityData2)
          .with("entityData3", TEXT, Chat::entityData3, ChatBuilder::entityData3)
          .with("entityLink", ChatParts.LINK, Chat::entityLink, ChatBuilder::entityLink)
          .with("diskFolderId", NUMBER, Chat::diskFolderId, ChatBuilder::diskFolderId)
          .with("permissions", ChatParts.ROLE.byText(), Chat::permissions, ChatBuilder::permissions)
          .with("restrictions", FLAG.byText(), Chat::restrictions, ChatBuilder::restrictions)
          .with("parentChatId", CHAT, Chat::parentChat, ChatBuilder::parentChat)
          .with("parentMessageId", MESSAGE, Chat::parentMessage, ChatBuilder::parentMessage)
          .with("textFieldEnabled", FLAG, Chat::textField, ChatBuilder::textField)
          .with("backgroundId", TEXT, Chat::backgroundId, ChatBuilder::backgroundId)
          .with("dateCreate", MOMENT, Chat::created, ChatBuilder::created)
          .with("lastMessageId", MESSAGE, Chat::lastMessage, ChatBuilder::lastMessage)
          .with("lastId", MESSAGE, Chat::lastRead, ChatBuilder::lastRead)
          .with("unreadId", MESSAGE, Chat::unreadFrom, ChatBuilder::unreadFrom)
          .with("markedId", MESSAGE, Chat::marked, ChatBuilder::marked)
          .with("managerList", USER.list(), Chat::managers, ChatBuilder::managers)
          .with("messageCount", NUMBER, Chat::messageCount, ChatBuilder::messageCount)
          .with("userCounter", NUMBER, Chat::userCount, ChatBuilder::userCount)
          .with("counter", NUMBER, Chat::unread, ChatBuilder::unread)
          .with("readedList", ChatParts.READER.list(), Chat::readers, ChatBuilder::readers)
          .with("lastMessageViews", ChatParts.VIEWS, Chat::lastViews, ChatBuilder::lastViews)
          .with("more", PlainValues.MAP, Chat::more, ChatBuilder::more);

  static final Spelling<Chat> CHAT_OBJECT =
      Spelling.object(
          (chat, writing) ->
              ENTRIES.write(
                  chat, writing.put("id", CHAT, chat.id()).put("dialogId", DIALOG, chat.dialog())),
          reading ->
              ENTRIES
                  .read(reading, Chat.of(reading.find("id", CHAT), reading.get("dialogId", DIALOG)))
                  .build());

  private Chats() {}
}
