package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.List;
import java.util.Optional;

/** Who is in a group, as the old methods of bots and of users ask and change it. */
final class ChatUsers {
  private final Portal portal;
  private final Owners owners;

  ChatUsers(Portal portal) {
    this.portal = portal;
    owners = new Owners(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old("im.chat.user.add", "im", DOCUMENTED, this::add),
        Method.old("imbot.chat.user.add", "imbot", DOCUMENTED, this::addAsBot),
        Method.old("imbot.chat.user.list", "imbot", DOCUMENTED, this::listAsBot));
  }

  private Object add(Caller caller, Params params) {
    Chat chat = group(params);
    if (!chat.members.contains(caller.userId())) {
      throw new Refusal(
          403, "ACCESS_DENIED_EXTEND", "Insufficient permissions to add participants to the chat");
    }
    demandRoom(chat);
    portal.talk.invite(chat, params.numbers("USERS"), caller.userId());
    return true;
  }

  private static void demandRoom(Chat chat) {
    if (!Restrictions.of(chat).extend()) {
      throw new Refusal(403, "ACCESS_ERROR", "It is forbidden to add users to this chat");
    }
  }

  private Object addAsBot(Caller caller, Params params) {
    Bot bot = owners.oldBot(caller, params);
    Chat chat = group(params);
    if (!params.isList("USERS")) {
      throw new Refusal("WRONG_REQUEST", "User IDs must be passed in array format");
    }
    demandRoom(chat);
    List<Integer> users = params.numbers("USERS");
    if (!chat.members.contains(bot.id) || chat.members.containsAll(users)) {
      throw new Refusal("WRONG_REQUEST", "You don't have access or user already member in chat");
    }
    portal.talk.invite(chat, users, bot.id);
    return true;
  }

  private Object listAsBot(Caller caller, Params params) {
    Bot bot = owners.oldBot(caller, params);
    Chat chat = group(params);
    if (!chat.members.contains(bot.id)) {
      throw unavailable();
    }
    return List.copyOf(chat.members);
  }

  private Chat group(Params params) {
    if (params.number("CHAT_ID") <= 0) {
      throw new Refusal("CHAT_ID_EMPTY", "Chat ID can't be empty");
    }
    Optional<Chat> chat = portal.chats.find(params.number("CHAT_ID"));
    return chat.filter(found -> !found.isPrivate()).orElseThrow(ChatUsers::unavailable);
  }

  private static Refusal unavailable() {
    return new Refusal(403, "ACCESS_ERROR", "Action unavailable");
  }
}
