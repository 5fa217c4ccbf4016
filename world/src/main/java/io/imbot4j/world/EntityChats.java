package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Chats bound to something outside the messenger, as the old methods of bots and of users make and
 * find them.
 */
final class EntityChats {
  private final Portal portal;
  private final Owners owners;
  private final Pictures pictures;

  EntityChats(Portal portal) {
    this.portal = portal;
    owners = new Owners(portal);
    pictures = new Pictures(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old(
            "im.chat.add", "im", DOCUMENTED, (caller, params) -> add(caller.userId(), params)),
        Method.old("im.chat.get", "im", DOCUMENTED, (caller, params) -> get(params)),
        Method.old("imbot.chat.add", "imbot", DOCUMENTED, this::addAsBot),
        Method.old("imbot.chat.get", "imbot", DOCUMENTED, this::getAsBot));
  }

  private Object addAsBot(Caller caller, Params params) {
    return add(owners.oldBot(caller, params).id, params);
  }

  /** An avatar that is no picture is left out without a word. */
  private Object add(int owner, Params params) {
    if (params.raw("USERS") != null && !params.isList("USERS")) {
      throw new Refusal("INVALID_FORMAT", "Parameter USERS has wrong type");
    }
    Chat chat =
        portal.talk.create(
            new Talk.NewChat(
                params.text("TYPE").equals("OPEN") ? Chat.Kind.OPEN : Chat.Kind.CHAT,
                owner,
                params.text("TITLE"),
                params.text("DESCRIPTION"),
                params.text("COLOR"),
                params.text("ENTITY_TYPE"),
                params.text("ENTITY_ID")));
    pictures.hang(chat, params.text("AVATAR"));
    portal.talk.invite(chat, params.numbers("USERS"), owner);
    if (!params.text("MESSAGE").isBlank()) {
      portal.talk.post(chat, owner, Draft.of(params.text("MESSAGE")));
    }
    return chat.id;
  }

  /** Whose access counts is not documented: here that of the user, or of any of the bots. */
  private @Nullable Object getAsBot(Caller caller, Params params) {
    Application application = owners.oldApplication(caller, params);
    Set<Integer> bots =
        portal.bots.of(application).stream().map(bot -> bot.id).collect(Collectors.toSet());
    if (bound(params).filter(chat -> !sees(chat, caller.userId(), bots)).isPresent()) {
      throw new Refusal(403, "ACCESS_ERROR", "You don't have access to this chat")
          .known(Method.Source.GUESSED);
    }
    return get(params);
  }

  private static boolean sees(Chat chat, int user, Set<Integer> bots) {
    return chat.members.contains(user) || !Collections.disjoint(chat.members, bots);
  }

  private @Nullable Object get(Params params) {
    return bound(params).map(chat -> Tree.of("ID", chat.id)).orElse(null);
  }

  private Optional<Chat> bound(Params params) {
    String type = params.text("ENTITY_TYPE");
    String id = params.text("ENTITY_ID");
    return type.isEmpty() || id.isEmpty() ? Optional.empty() : portal.chats.boundTo(type, id);
  }
}
