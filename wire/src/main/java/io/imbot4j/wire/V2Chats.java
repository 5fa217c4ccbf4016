package io.imbot4j.wire;

import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.ChatChange;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.History;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.chat.OpenedChat;
import io.imbot4j.domain.chat.UserOrder;
import io.imbot4j.port.BotChats;
import io.imbot4j.port.PortalException;
import java.time.Duration;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
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
  public OpenedChat open(NewChat chat) {
    if (chat.binding() != null || chat.open() || chat.copilotRole() != null) {
      Set<UserId> users = new LinkedHashSet<>(chat.users());
      users.add(bot.id().user());
      return OpenedChat.numbered(user.open(chat, List.copyOf(users)));
    }
    Fields parameters = new Fields().put("fields", NewChats.camelCase(chat).map());
    Answer answer = bot.v2("imbot.v2.Chat.add", parameters);
    ChatId id = new ChatId(answer.id("chat", "id"));
    return answer.read(
        result ->
            new OpenedChat(
                id,
                ChatObject.read(result.get("chat"), DialogId.of(id)),
                UserObject.list(result.get("users"))));
  }

  @Override
  public Optional<ChatId> find(EntityBinding binding) {
    return user.find(binding);
  }

  @Override
  public Chat get(DialogId dialog) {
    Answer answer = bot.v2("imbot.v2.Chat.get", in(dialog));
    answer.id("chat", "id");
    return answer.read(result -> ChatObject.read(result.get("chat"), dialog));
  }

  @Override
  public void update(DialogId chat, ChatChange change) {
    Fields fields =
        new Fields()
            .put("title", change.title())
            .put("description", change.description())
            .put("color", change.color() == null ? null : change.color().v2Name())
            .put("avatar", change.avatar() == null ? null : change.avatar().base64());
    bot.v2("imbot.v2.Chat.update", in(chat).put("fields", fields.map())).confirm();
  }

  @Override
  public void leave(DialogId chat) {
    String method = "imbot.v2.Chat.leave";
    bot.v2(method, inGroup(method, chat)).confirm();
  }

  @Override
  public void setOwner(DialogId chat, UserId owner) {
    String method = "imbot.v2.Chat.setOwner";
    bot.v2(method, inGroup(method, chat).put("userId", owner.value())).confirm();
  }

  @Override
  public List<User> users(DialogId chat) {
    return list(chat, new Fields().put("limit", MAX_USERS));
  }

  @Override
  public List<User> users(DialogId chat, UserOrder order, int limit) {
    if (limit < 1 || limit > MAX_USERS) {
      throw new IllegalArgumentException(
          "limit is " + limit + ", the portal takes 1 to " + MAX_USERS);
    }
    Map<String, String> sorting = Map.of(order.key(), order.ascending() ? "ASC" : "DESC");
    return list(chat, new Fields().put("order", sorting).put("limit", limit));
  }

  private List<User> list(DialogId chat, Fields how) {
    String method = "imbot.v2.Chat.User.list";
    return UserObject.list(bot.v2(method, inGroup(method, chat).putAll(how)).result());
  }

  /** A chat that {@code im.chat.add} opened belongs to the user, who then brings them in. */
  @Override
  public void invite(ChatId chat, List<UserId> users, History history) {
    String method = "imbot.v2.Chat.User.add";
    if (history == History.HIDDEN) {
      throw bot.cannot(
          method,
          "the newer generation cannot hide what was said before; invite them as the user, by"
              + " UserGateway.chats(), or use a bot of generation V1");
    }
    if (users.isEmpty()) {
      return;
    }
    Fields parameters = in(DialogId.of(chat)).put("userIds", NewChats.numbers(users));
    try {
      bot.v2(method, parameters).confirm();
    } catch (PortalException.Refused refused) {
      if (!refused.code().equals("ACCESS_DENIED")) {
        throw refused;
      }
      user.invite(chat, users);
    }
  }

  @Override
  public void remove(DialogId chat, UserId person) {
    String method = "imbot.v2.Chat.User.delete";
    bot.v2(method, inGroup(method, chat).put("userId", person.value())).confirm();
  }

  @Override
  public void addManagers(DialogId chat, List<UserId> users) {
    manage("imbot.v2.Chat.Manager.add", chat, users);
  }

  @Override
  public void removeManagers(DialogId chat, List<UserId> users) {
    manage("imbot.v2.Chat.Manager.delete", chat, users);
  }

  private void manage(String method, DialogId chat, List<UserId> users) {
    Fields parameters = inGroup(method, chat).put("userIds", NewChats.numbers(users));
    if (!users.isEmpty()) {
      bot.v2(method, parameters).confirm();
    }
  }

  @Override
  public void enableTextField(DialogId chat) {
    bot.v2("imbot.v2.Chat.TextField.enabled", in(chat)).confirm();
  }

  @Override
  public void disableTextField(DialogId chat) {
    bot.v2("imbot.v2.Chat.TextField.enabled", in(chat).put("enabled", false)).confirm();
  }

  @Override
  public void show(InputAction action, DialogId in, @Nullable Duration lasting) {
    Fields parameters =
        in(in)
            .putIf(!action.code().isEmpty(), "statusMessageCode", action.code())
            .put("duration", lasting == null ? null : Typing.seconds(lasting));
    bot.v2("imbot.v2.Chat.InputAction.notify", parameters).confirm();
  }

  private static Fields in(DialogId dialog) {
    return new Fields().put("dialogId", dialog.value());
  }

  private Fields inGroup(String method, DialogId dialog) {
    if (dialog instanceof DialogId.Private) {
      throw bot.cannot(method, "it is for group chats, and " + dialog.value() + " is none");
    }
    return in(dialog);
  }
}
