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
  public OpenedChat open(NewChat chat) {
    String method = "imbot.chat.add";
    if (chat.owner() != null) {
      throw bot.cannot(method, "it cannot give a chat to an owner; leave the owner out");
    }
    if (chat.copilotRole() != null) {
      throw bot.cannot(method, "it knows no role of CoPilot; leave copilotRole out");
    }
    Fields parameters = NewChats.upperCase(chat, chat.users());
    return OpenedChat.numbered(new ChatId(bot.v1(method, parameters).id()));
  }

  @Override
  public Optional<ChatId> find(EntityBinding binding) {
    return NewChats.found(bot.caller().v1("imbot.chat.get", NewChats.wanted(binding)));
  }

  @Override
  public Chat get(DialogId dialog) {
    Fields parameters = new Fields().put("DIALOG_ID", dialog.value());
    Answer answer = bot.caller().v1("imbot.dialog.get", parameters);
    answer.id("id");
    return answer.read(chat -> ChatObject.read(chat, dialog));
  }

  @Override
  public void update(DialogId chat, ChatChange change) {
    if (change.description() != null) {
      throw newer("imbot.chat.updateTitle", "change a description; leave it out");
    }
    if (change.title() != null) {
      String method = "imbot.chat.updateTitle";
      bot.v1(method, in(method, chat).put("TITLE", change.title())).confirm();
    }
    if (change.color() != null) {
      String method = "imbot.chat.updateColor";
      bot.v1(method, in(method, chat).put("COLOR", change.color().name())).confirm();
    }
    if (change.avatar() != null) {
      String method = "imbot.chat.updateAvatar";
      bot.v1(method, in(method, chat).put("AVATAR", change.avatar().base64())).confirm();
    }
  }

  @Override
  public void leave(DialogId chat) {
    String method = "imbot.chat.leave";
    bot.v1(method, in(method, chat)).confirm();
  }

  @Override
  public void setOwner(DialogId chat, UserId owner) {
    String method = "imbot.chat.setOwner";
    bot.v1(method, in(method, chat).put("USER_ID", owner.value())).confirm();
  }

  @Override
  public List<User> users(DialogId chat) {
    return members(chat).stream().map(User::numbered).toList();
  }

  @Override
  public List<User> users(DialogId chat, UserOrder order, int limit) {
    throw newer("imbot.chat.user.list", "sort or limit the people of a chat; list them all");
  }

  private List<UserId> members(DialogId chat) {
    String method = "imbot.chat.user.list";
    Answer members = bot.v1(method, in(method, chat));
    return Answer.readable(members.result(), id -> new UserId(id.id().orElse(0)));
  }

  /** Only those who are not in yet: the portal refuses the others as if nobody could be added. */
  @Override
  public void invite(ChatId chat, List<UserId> users, History history) {
    if (users.isEmpty()) {
      return;
    }
    List<UserId> there = members(DialogId.of(chat));
    List<UserId> missing = users.stream().filter(user -> !there.contains(user)).toList();
    if (!missing.isEmpty()) {
      bot.v1("imbot.chat.user.add", NewChats.invited(chat, missing, history)).confirm();
    }
  }

  @Override
  public void remove(DialogId chat, UserId user) {
    String method = "imbot.chat.user.delete";
    bot.v1(method, in(method, chat).put("USER_ID", user.value())).confirm();
  }

  @Override
  public void addManagers(DialogId chat, List<UserId> users) {
    users.forEach(user -> setManager(chat, user, null));
  }

  @Override
  public void removeManagers(DialogId chat, List<UserId> users) {
    users.forEach(user -> setManager(chat, user, "N"));
  }

  private void setManager(DialogId chat, UserId user, @Nullable String manager) {
    String method = "imbot.chat.setManager";
    Fields parameters = in(method, chat).put("USER_ID", user.value()).put("IS_MANAGER", manager);
    bot.v1(method, parameters).confirm();
  }

  @Override
  public void enableTextField(DialogId chat) {
    throw newer("imbot.v2.Chat.TextField.enabled", "give the input field back");
  }

  @Override
  public void disableTextField(DialogId chat) {
    throw newer("imbot.v2.Chat.TextField.enabled", "take the input field away");
  }

  /** Typing for the portal's own time, whatever is asked for: this generation has nothing else. */
  @Override
  public void show(InputAction action, DialogId in, @Nullable Duration lasting) {
    if (lasting != null) {
      Typing.seconds(lasting);
    }
    bot.v1("imbot.chat.sendTyping", new Fields().put("DIALOG_ID", in.value())).confirm();
  }

  private Fields in(String method, DialogId dialog) {
    if (dialog instanceof DialogId.Group group) {
      return new Fields().put("CHAT_ID", group.chat().value());
    }
    throw bot.cannot(method, "it is for group chats, and " + dialog.value() + " is none");
  }

  private PortalException.Refused newer(String method, String what) {
    return bot.cannot(
        method, "the older generation cannot " + what + ", or use a bot of generation V2");
  }
}
