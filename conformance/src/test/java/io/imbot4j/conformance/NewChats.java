package io.imbot4j.conformance;

import io.imbot4j.domain.Avatar;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.ChatColor;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.EntityType;
import io.imbot4j.domain.chat.NewChat;

/** Chats to open, as {@code im.chat.add} and {@code imbot.chat.add} write them. */
final class NewChats {
  private NewChats() {}

  static NewChat upperCase(Values request) {
    NewChat.Builder chat =
        request.has("TITLE") ? NewChat.titled(request.text("TITLE")) : NewChat.untitled();
    request.optional("DESCRIPTION").ifPresent(chat::description);
    request.optional("COLOR").flatMap(ChatColor::parse).ifPresent(chat::color);
    request.optional("AVATAR").map(Avatar::new).ifPresent(chat::avatar);
    request.optional("MESSAGE").map(Text::bb).ifPresent(chat::message);
    if (request.has("ENTITY_TYPE")) {
      chat.boundTo(binding(request));
    }
    request.optional("COPILOT_MAIN_ROLE").ifPresent(chat::copilotRole);
    if ("OPEN".equals(request.nullable("TYPE"))) {
      chat.open();
    }
    return chat.users(request.users("USERS").toArray(UserId[]::new)).build();
  }

  static EntityBinding binding(Values request) {
    return new EntityBinding(
        new EntityType(request.text("ENTITY_TYPE")), request.text("ENTITY_ID"));
  }
}
