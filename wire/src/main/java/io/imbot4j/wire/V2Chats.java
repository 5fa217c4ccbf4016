package io.imbot4j.wire;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.port.BotChats;
import io.imbot4j.port.PortalException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The chats of a bot by {@code imbot.v2.*}. */
final class V2Chats implements BotChats {
  private final AsBot bot;
  private final ImChats user;

  V2Chats(AsBot bot) {
    this.bot = bot;
    this.user = new ImChats(bot.caller());
  }

  @Override
  public ChatId open(NewChat chat) {
    if (chat.binding() != null || chat.open()) {
      Set<UserId> users = new LinkedHashSet<>(chat.users());
      users.add(bot.id().user());
      return user.open(chat, List.copyOf(users));
    }
    Fields parameters = new Fields().put("fields", NewChats.camelCase(chat).map());
    return new ChatId(bot.v2("imbot.v2.Chat.add", parameters).id("chat", "id"));
  }

  @Override
  public Optional<ChatId> find(EntityBinding binding) {
    return user.find(binding);
  }

  @Override
  public Chat get(DialogId dialog) {
    Answer answer = bot.v2("imbot.v2.Chat.get", new Fields().put("dialogId", dialog.value()));
    answer.id("chat", "id");
    return answer.read(result -> V2Objects.chat(result.get("chat"), dialog));
  }

  /** A chat that {@code im.chat.add} opened belongs to the user, who then brings them in. */
  @Override
  public void invite(ChatId chat, List<UserId> users) {
    if (users.isEmpty()) {
      return;
    }
    Fields parameters =
        new Fields()
            .put("dialogId", DialogId.of(chat).value())
            .put("userIds", NewChats.numbers(users));
    try {
      bot.v2("imbot.v2.Chat.User.add", parameters).confirm();
    } catch (PortalException.Refused refused) {
      if (!refused.code().equals("ACCESS_DENIED")) {
        throw refused;
      }
      user.invite(chat, users);
    }
  }

  @Override
  public void typing(DialogId in, @Nullable Duration lasting) {
    Fields parameters =
        new Fields()
            .put("dialogId", in.value())
            .put("duration", lasting == null ? null : Typing.seconds(lasting));
    bot.v2("imbot.v2.Chat.InputAction.notify", parameters).confirm();
  }
}
