package io.imbot4j.wire;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.port.UserGateway;
import java.util.List;
import java.util.Optional;

/** Speaks {@code im.*}, as the authorising user. */
final class ImGateway implements UserGateway {
  private final Caller caller;

  ImGateway(Caller caller) {
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

  /** Brings people into a chat the user is in. */
  void invite(ChatId chat, List<UserId> users) {
    caller.call("im.chat.user.add", NewChats.invited(chat, users)).confirm();
  }

  @Override
  public Optional<ChatId> find(EntityBinding binding) {
    return NewChats.found(caller.call("im.chat.get", NewChats.wanted(binding)));
  }
}
