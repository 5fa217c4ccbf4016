package io.imbot4j.wire;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.port.BotChats;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The chats of a bot by {@code imbot.*}, which refuses by name what that generation cannot do. */
final class V1Chats implements BotChats {
  private final AsBot bot;

  V1Chats(AsBot bot) {
    this.bot = bot;
  }

  @Override
  public ChatId open(NewChat chat) {
    String method = "imbot.chat.add";
    if (chat.owner() != null) {
      throw bot.cannot(method, "it cannot give a chat to an owner; leave the owner out");
    }
    Fields parameters = NewChats.upperCase(chat, chat.users());
    return new ChatId(bot.v1(method, parameters).id());
  }

  @Override
  public Optional<ChatId> find(EntityBinding binding) {
    return NewChats.found(bot.caller().v1("imbot.chat.get", NewChats.wanted(binding)));
  }

  @Override
  public Chat get(DialogId dialog) {
    throw bot.cannot(
        "imbot.dialog.get", "describing a chat is not covered; use a bot of generation V2");
  }

  /** Only those who are not in yet: the portal refuses the others as if nobody could be added. */
  @Override
  public void invite(ChatId chat, List<UserId> users) {
    if (users.isEmpty()) {
      return;
    }
    Answer members = bot.v1("imbot.chat.user.list", new Fields().put("CHAT_ID", chat.value()));
    List<UserId> there = Answer.readable(members.result(), id -> new UserId(id.id().orElse(0)));
    List<UserId> missing = users.stream().filter(user -> !there.contains(user)).toList();
    if (!missing.isEmpty()) {
      Fields parameters = NewChats.invited(chat, missing);
      bot.v1("imbot.chat.user.add", parameters).confirm();
    }
  }

  /** The portal's own time, whatever is asked for: this generation cannot say how long. */
  @Override
  public void typing(DialogId in, @Nullable Duration lasting) {
    if (lasting != null) {
      Typing.seconds(lasting);
    }
    bot.v1("imbot.chat.sendTyping", new Fields().put("DIALOG_ID", in.value())).confirm();
  }
}
