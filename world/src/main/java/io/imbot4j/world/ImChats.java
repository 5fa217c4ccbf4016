package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.List;

/** Who is in a chat, who owns it and who hears of it, as the authorising user changes it. */
final class ImChats {
  private final Portal portal;
  private final Dialogs dialogs;

  ImChats(Portal portal) {
    this.portal = portal;
    dialogs = new Dialogs(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old("im.chat.leave", "im", DOCUMENTED, this::leave),
        Method.old("im.chat.mute", "im", DOCUMENTED, this::mute),
        Method.old("im.chat.setOwner", "im", DOCUMENTED, this::setOwner),
        Method.old("im.chat.user.delete", "im", DOCUMENTED, this::deleteUser),
        Method.old("im.chat.user.list", "im", DOCUMENTED, this::listUsers));
  }

  private Object leave(Caller caller, Params params) {
    int user = caller.userId();
    Chat chat = byNumber(params);
    demandLeaving(chat);
    boolean stays = chat.owner == user && !Restrictions.of(chat).ownerLeaves();
    if (!chat.members.contains(user) || stays) {
      throw new Refusal(403, "ACCESS_DENIED_KICK", "Access denied to kick user from chat");
    }
    dismiss(chat, user);
    return true;
  }

  private Object deleteUser(Caller caller, Params params) {
    Chat chat = byNumber(params);
    int user = params.number("USER_ID");
    if (user <= 0) {
      throw new Refusal("USER_ID_EMPTY", "User ID can't be empty");
    }
    demandLeaving(chat);
    if (!chat.members.contains(user)) {
      throw new Refusal("USER_NOT_FOUND", "The specified user is not in the chat");
    }
    boolean allowed = chat.isRunBy(caller.userId()) || user == caller.userId();
    boolean stays = chat.owner == user && !Restrictions.of(chat).ownerLeaves();
    if (!allowed || stays) {
      throw new Refusal(
          403, "ACCESS_DENIED_KICK", "Insufficient rights to exclude participants from the chat");
    }
    dismiss(chat, user);
    return true;
  }

  private Object listUsers(Caller caller, Params params) {
    Chat chat = byNumber(params);
    if (!chat.members.contains(caller.userId())) {
      throw Dialogs.unavailable();
    }
    return List.copyOf(chat.members);
  }

  private Object setOwner(Caller caller, Params params) {
    Chat chat = dialogs.group(params).orElseThrow(Dialogs::unavailable);
    int user = params.number("USER_ID");
    if (user <= 0) {
      throw new Refusal("USER_ID_EMPTY", "User ID can't be empty");
    }
    if (chat.owner != caller.userId() || !chat.members.contains(user)) {
      throw new Refusal(
          "WRONG_REQUEST", "Change owner can only owner and user must be member in chat");
    }
    chat.owner = user;
    return true;
  }

  private Object mute(Caller caller, Params params) {
    boolean byDialog = params.has("DIALOG_ID");
    Chat chat =
        (byDialog ? dialogs.named(caller, params) : dialogs.group(params))
            .filter(found -> found.members.contains(caller.userId()))
            .orElseThrow(() -> new Refusal(403, "ACCESS_ERROR", "This chat cannot be muted"));
    if (params.flag("MUTE", true)) {
      chat.muted.add(caller.userId());
    } else {
      chat.muted.remove(caller.userId());
    }
    return true;
  }

  private Chat byNumber(Params params) {
    return portal
        .chats
        .find(Dialogs.chatId(params))
        .filter(chat -> !chat.isPrivate())
        .orElseThrow(Dialogs::unavailable);
  }

  private static void demandLeaving(Chat chat) {
    if (!Restrictions.of(chat).leave()) {
      throw new Refusal(403, "ACCESS_ERROR", "It is forbidden to delete users of this chat");
    }
  }

  /** A chat whose owner goes belongs to the first person left, or to nobody. */
  private void dismiss(Chat chat, int user) {
    portal.talk.dismiss(chat, List.of(user));
    chat.muted.remove(user);
    if (chat.owner == user) {
      chat.owner = chat.members.stream().filter(portal::isPerson).findFirst().orElse(0);
    }
  }
}
