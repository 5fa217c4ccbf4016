package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import io.imbot4j.world.content.Color;
import java.util.List;

/** The name, colour and picture of a chat, as the authorising user changes them. */
final class ImChatLooks {
  private final Dialogs dialogs;
  private final Pictures pictures;

  ImChatLooks(Portal portal) {
    dialogs = new Dialogs(portal);
    pictures = new Pictures(portal);
  }

  List<Method> methods() {
    return List.of(
        Method.old("im.chat.updateTitle", "im", DOCUMENTED, this::title),
        Method.old("im.chat.updateColor", "im", DOCUMENTED, this::color),
        Method.old("im.chat.updateAvatar", "im", DOCUMENTED, this::avatar));
  }

  private Object title(Caller caller, Params params) {
    Chat chat = dialogs.ownGroup(caller, params);
    String title = params.text("TITLE").strip();
    if (title.isEmpty()) {
      throw new Refusal("TITLE_EMPTY", "Title can't be empty");
    }
    if (!Restrictions.of(chat).look()) {
      throw new Refusal(403, "ACCESS_ERROR", "This chat cannot be renamed");
    }
    chat.title = Talk.cut(title);
    return true;
  }

  private Object color(Caller caller, Params params) {
    Chat chat = dialogs.group(params).orElseThrow(ImChatLooks::sameColor);
    Color color =
        Color.named(params.text("COLOR"))
            .orElseThrow(() -> new Refusal("WRONG_COLOR", "This color currently unavailable"));
    if (!chat.members.contains(caller.userId())) {
      throw Dialogs.unavailable();
    }
    if (chat.color == color) {
      throw sameColor();
    }
    chat.color = color;
    return true;
  }

  private Object avatar(Caller caller, Params params) {
    Chat chat =
        dialogs.group(params).orElseThrow(() -> new Refusal("WRONG_REQUEST", "Chat isn't exists"));
    if (!chat.members.contains(caller.userId())) {
      throw new Refusal("ACCESS_DENIED", "Access denied");
    }
    if (!Restrictions.of(chat).look()) {
      throw new Refusal("ACCESS_ERROR", "The avatar of this chat cannot be changed");
    }
    return switch (pictures.hang(chat, params.text("AVATAR"))) {
      case FINE -> true;
      case NO_PICTURE -> throw new Refusal("AVATAR_ERROR", "Avatar incorrect type");
      case TOO_LARGE -> throw new Refusal("AVATAR_ERROR", "Avatar incorrect size (max 5000x5000)");
    };
  }

  private static Refusal sameColor() {
    return new Refusal("WRONG_REQUEST", "This color currently set or chat isn't exists");
  }
}
