package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import io.imbot4j.world.content.Color;
import java.util.List;

/** The {@code imbot.v2.Chat.*} methods that change a chat and who runs it. */
final class V2ChatSettings {
  private final Owners owners;
  private final BotChats chats;
  private final Pictures pictures;

  V2ChatSettings(Portal portal) {
    owners = new Owners(portal);
    chats = new BotChats(portal);
    pictures = new Pictures(portal);
  }

  List<Method> methods() {
    return List.of(
        new Method("imbot.v2.Chat.update", "imbot", DOCUMENTED, this::update),
        new Method("imbot.v2.Chat.setOwner", "imbot", DOCUMENTED, this::setOwner),
        new Method("imbot.v2.Chat.Manager.add", "imbot", DOCUMENTED, this::addManagers),
        new Method("imbot.v2.Chat.Manager.delete", "imbot", DOCUMENTED, this::deleteManagers),
        new Method("imbot.v2.Chat.TextField.enabled", "imbot", DOCUMENTED, this::textField));
  }

  /** A colour that is not in the palette and an avatar that is no picture change nothing. */
  private Object update(Caller caller, Params params) {
    Chat chat = chats.seen(owners.bot(caller, params), params);
    Params fields = params.child("fields");
    if (!fields.text("title").isBlank()) {
      chat.title = Talk.cut(fields.text("title"));
    }
    if (fields.has("description")) {
      chat.description = fields.text("description");
    }
    Color.named(fields.text("color")).ifPresent(color -> chat.color = color);
    pictures.hang(chat, fields.text("avatar"));
    return yes();
  }

  /** Someone who is not in the chat is left out without a word, here and below. */
  private Object setOwner(Caller caller, Params params) {
    Chat chat = chats.owned(owners.bot(caller, params), params);
    int user = params.number("userId");
    if (chat.members.contains(user)) {
      chat.owner = user;
      chat.managers.remove(user);
    }
    return yes();
  }

  private Object addManagers(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    List<Integer> users = users(params);
    Chat chat = chats.owned(bot, params);
    users.stream()
        .filter(user -> chat.members.contains(user) && chat.owner != user)
        .forEach(chat.managers::add);
    return yes();
  }

  private Object deleteManagers(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    List<Integer> users = users(params);
    chats.owned(bot, params).managers.removeAll(users);
    return yes();
  }

  private Object textField(Caller caller, Params params) {
    chats.seen(owners.bot(caller, params), params).textField = params.flag("enabled", true);
    return yes();
  }

  private static List<Integer> users(Params params) {
    List<Integer> users = params.numbers("userIds");
    if (users.isEmpty()) {
      throw new Refusal("EMPTY_USER_IDS", "Empty user IDs");
    }
    return users;
  }

  private static Object yes() {
    return Tree.of("result", true);
  }
}
