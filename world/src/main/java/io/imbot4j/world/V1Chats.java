package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a group is, who runs it and who goes, as an old bot asks and changes it. */
final class V1Chats {
  private final Portal portal;
  private final Owners owners;
  private final Dialogs dialogs;
  private final ImDialogShape shape;

  V1Chats(Portal portal) {
    this.portal = portal;
    owners = new Owners(portal);
    dialogs = new Dialogs(portal);
    shape = new ImDialogShape(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old("imbot.dialog.get", "imbot", DOCUMENTED, this::dialog),
        Method.old("imbot.chat.setOwner", "imbot", DOCUMENTED, this::setOwner),
        Method.old("imbot.chat.setManager", "imbot", DOCUMENTED, this::setManager),
        Method.old("imbot.chat.leave", "imbot", DOCUMENTED, this::leave),
        Method.old("imbot.chat.user.delete", "imbot", DOCUMENTED, this::deleteUser));
  }

  /** Asked without a bot: what the calling user sees counts, but for where the chat leads. */
  private Object dialog(Caller caller, Params params) {
    Map<String, @Nullable Object> tree =
        shape.dialog(dialogs.seen(caller, params), caller.userId());
    tree.computeIfPresent(
        "restrictions",
        (key, given) -> {
          Map<String, @Nullable Object> fewer = Params.of(given).asMap();
          fewer.keySet().removeAll(Set.of("path", "path_title"));
          return fewer;
        });
    return tree;
  }

  private Object setOwner(Caller caller, Params params) {
    Bot bot = owners.oldBot(caller, params);
    Optional<Chat> chat = portal.chats.find(Dialogs.chatId(params));
    int user = userId(params);
    if (chat.filter(Chat::isPrivate).isPresent()) {
      throw Dialogs.unavailable();
    }
    Chat own =
        owned(chat, bot, user, "Change owner can only owner and user must be member in chat");
    own.owner = user;
    own.managers.remove(user);
    return true;
  }

  private Object setManager(Caller caller, Params params) {
    Bot bot = owners.oldBot(caller, params);
    Optional<Chat> chat = portal.chats.find(Dialogs.chatId(params)).filter(it -> !it.isPrivate());
    int user = userId(params);
    Chat own =
        owned(chat, bot, user, "Change manager can only owner and user must be member in chat");
    if (params.flag("IS_MANAGER", true)) {
      own.managers.add(user);
    } else {
      own.managers.remove(user);
    }
    return true;
  }

  private Object leave(Caller caller, Params params) {
    Bot bot = owners.oldBot(caller, params);
    return dismiss(group(Dialogs.chatId(params)), bot, bot.id);
  }

  private Object deleteUser(Caller caller, Params params) {
    Bot bot = owners.oldBot(caller, params);
    int id = Dialogs.chatId(params);
    int user = userId(params);
    return dismiss(group(id), bot, user);
  }

  private Object dismiss(Chat chat, Bot bot, int user) {
    if (!Restrictions.of(chat).leave()) {
      throw new Refusal(403, "ACCESS_ERROR", "It is forbidden to delete users of this chat");
    }
    boolean allowed = chat.members.contains(bot.id) && (user == bot.id || chat.isRunBy(bot.id));
    if (!allowed || !chat.members.contains(user)) {
      throw new Refusal("WRONG_REQUEST", "You don't have access or user isn't member in chat");
    }
    if (chat.owner == user && (user != bot.id || !Restrictions.of(chat).ownerLeaves())) {
      throw new Refusal(403, "ACCESS_ERROR", "LEAVE_OWNER_FORBIDDEN");
    }
    portal.talk.dismiss(chat, List.of(user));
    return true;
  }

  private Chat group(int id) {
    return portal
        .chats
        .find(id)
        .filter(chat -> !chat.isPrivate())
        .orElseThrow(Dialogs::unavailable);
  }

  private static Chat owned(Optional<Chat> chat, Bot bot, int user, String otherwise) {
    return chat.filter(found -> found.owner == bot.id && found.members.contains(user))
        .orElseThrow(() -> new Refusal("WRONG_REQUEST", otherwise));
  }

  private static int userId(Params params) {
    int user = params.number("USER_ID");
    if (user <= 0) {
      throw new Refusal("USER_ID_EMPTY", "User ID can't be empty");
    }
    return user;
  }
}
