package io.imbot4j.wire;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.ChatChange;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.History;
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
    Fields parameters =
        NewChats.upperCase(chat, users).put("COPILOT_MAIN_ROLE", chat.copilotRole());
    return new ChatId(caller.call("im.chat.add", parameters).id());
  }

  @Override
  public Optional<ChatId> find(EntityBinding binding) {
    return NewChats.found(caller.call("im.chat.get", NewChats.wanted(binding)));
  }

  @Override
  public void update(ChatId chat, ChatChange change) {
    if (change.description() != null) {
      throw new IllegalArgumentException(
          "no im.chat method changes a description; use a bot of imbot.v2, or leave it out");
    }
    if (change.title() != null) {
      confirm("im.chat.updateTitle", in(chat).put("TITLE", change.title()));
    }
    if (change.color() != null) {
      confirm("im.chat.updateColor", in(chat).put("COLOR", change.color().name()));
    }
    if (change.avatar() != null) {
      confirm("im.chat.updateAvatar", in(chat).put("AVATAR", change.avatar().base64()));
    }
  }

  @Override
  public void leave(ChatId chat) {
    confirm("im.chat.leave", in(chat));
  }

  @Override
  public void mute(ChatId chat) {
    confirm("im.chat.mute", in(chat).put("MUTE", "Y"));
  }

  @Override
  public void unmute(ChatId chat) {
    confirm("im.chat.mute", in(chat).put("MUTE", "N"));
  }

  @Override
  public void setOwner(ChatId chat, UserId owner) {
    confirm("im.chat.setOwner", in(chat).put("USER_ID", owner.value()));
  }

  @Override
  public List<UserId> users(ChatId chat) {
    Answer answer = caller.call("im.chat.user.list", in(chat));
    return Answer.readable(answer.result(), id -> new UserId(id.id().orElse(0)));
  }

  @Override
  public void invite(ChatId chat, List<UserId> users, History history) {
    Fields parameters =
        in(chat)
            .put("USERS", NewChats.numbers(users))
            .put("HIDE_HISTORY", YesNo.of(history == History.HIDDEN));
    confirm("im.chat.user.add", parameters);
  }

  @Override
  public void remove(ChatId chat, UserId user) {
    confirm("im.chat.user.delete", in(chat).put("USER_ID", user.value()));
  }

  private void confirm(String method, Fields parameters) {
    caller.call(method, parameters).confirm();
  }

  private static Fields in(ChatId chat) {
    return new Fields().put("CHAT_ID", chat.value());
  }
}
