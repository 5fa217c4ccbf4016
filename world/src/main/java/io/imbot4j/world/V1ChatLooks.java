package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import io.imbot4j.world.content.Color;
import java.util.List;

/** The name, colour and picture of a group, as an old bot changes them. */
final class V1ChatLooks {
  private final Portal portal;
  private final Owners owners;
  private final Pictures pictures;

  V1ChatLooks(Portal portal) {
    this.portal = portal;
    owners = new Owners(portal);
    pictures = new Pictures(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old("imbot.chat.updateTitle", "imbot", DOCUMENTED, this::title),
        Method.old("imbot.chat.updateColor", "imbot", DOCUMENTED, this::color),
        Method.old("imbot.chat.updateAvatar", "imbot", DOCUMENTED, this::avatar));
  }

  private Object title(Caller caller, Params params) {
    Bot bot = owners.oldBot(caller, params);
    int id = Dialogs.chatId(params);
    String title = params.text("TITLE").strip();
    if (title.isEmpty()) {
      throw new Refusal("TITLE_EMPTY", "Title can't be empty");
    }
    Chat chat =
        portal
            .chats
            .find(id)
            .filter(found -> !found.isPrivate() && found.members.contains(bot.id))
            .orElseThrow(() -> new Refusal("ACCESS_ERROR", "Action unavailable"));
    if (!Restrictions.of(chat).look()) {
      throw new Refusal("ACCESS_ERROR", "This chat cannot be renamed");
    }
    chat.title = Talk.cut(title);
    return true;
  }

  private Object color(Caller caller, Params params) {
    Bot bot = owners.oldBot(caller, params);
    Chat chat = portal.chats.find(Dialogs.chatId(params)).orElseThrow(V1ChatLooks::sameColor);
    Color color =
        Color.named(params.text("COLOR"))
            .orElseThrow(() -> new Refusal("WRONG_COLOR", "This color currently unavailable"));
    demandGroup(chat, bot);
    if (chat.color == color) {
      throw sameColor();
    }
    chat.color = color;
    return true;
  }

  private Object avatar(Caller caller, Params params) {
    Bot bot = owners.oldBot(caller, params);
    Chat chat =
        portal
            .chats
            .find(Dialogs.chatId(params))
            .orElseThrow(() -> new Refusal("WRONG_REQUEST", "Chat isn't exists"));
    if (!chat.members.contains(bot.id)) {
      throw Refusal.accessDenied();
    }
    demandGroup(chat, bot);
    if (!Restrictions.of(chat).look()) {
      throw new Refusal(403, "ACCESS_ERROR", "The avatar of this chat cannot be changed");
    }
    switch (pictures.hang(chat, params.text("AVATAR"))) {
      case NO_PICTURE -> throw new Refusal("AVATAR_ERROR", "Avatar incorrect type");
      case TOO_LARGE -> throw new Refusal("AVATAR_ERROR", "Avatar incorrect size (max 5000x5000)");
      default -> {
        return true;
      }
    }
  }

  private static void demandGroup(Chat chat, Bot bot) {
    if (chat.isPrivate() || !chat.members.contains(bot.id)) {
      throw Dialogs.unavailable();
    }
  }

  private static Refusal sameColor() {
    return new Refusal("WRONG_REQUEST", "This color currently set or chat isn't exists");
  }
}
