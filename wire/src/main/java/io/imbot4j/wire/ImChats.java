package io.imbot4j.wire;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.port.UserChats;
import java.util.List;
import java.util.Optional;

/** The chats of the authorising user, by {@code im.chat.*}. */
final class ImChats implements UserChats {
  private final Caller caller;

  ImChats(Caller caller) {
    this.caller = caller;
  }

  @Override
  public ChatId open(NewChat chat) {
    return open(chat, chat.users());
  }

  /** Opens a chat with these users in it instead of those it names. */
  ChatId open(NewChat chat, List<UserId> users) {
    if (chat.owner() != null) {
      throw new IllegalArgumentException(
          "im.chat.add cannot give a chat to another owner; open it as a bot, without a binding");
    }
    return new ChatId(caller.call("im.chat.add", NewChats.upperCase(chat, users)).id());
  }

  @Override
  public void invite(ChatId chat, List<UserId> users) {
    caller.call("im.chat.user.add", NewChats.invited(chat, users)).confirm();
  }

  @Override
  public Optional<ChatId> find(EntityBinding binding) {
    return NewChats.found(caller.call("im.chat.get", NewChats.wanted(binding)));
  }
}
