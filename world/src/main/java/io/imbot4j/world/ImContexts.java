package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.GUESSED;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code im.v2.Chat.Bot.sendContext}: the user's client tells a bot why its dialog is opened. */
final class ImContexts {
  private final Portal portal;
  private final UserChats chats;

  ImContexts(Portal portal) {
    this.portal = portal;
    chats = new UserChats(portal);
  }

  List<Method> methods() {
    return List.of(new Method("im.v2.Chat.Bot.sendContext", "im", GUESSED, this::send));
  }

  /** The documents name the method and its parameters; answer and errors are guessed. */
  private Object send(Caller caller, Params params) {
    Chat chat = chats.seen(caller.userId(), params);
    Map<String, @Nullable Object> context = params.child("context").asMap();
    if (context.isEmpty()) {
      throw new Refusal("ERROR_ARGUMENT", "Argument 'context' is null or empty");
    }
    Bot bot =
        portal
            .bots
            .find(chat.other(caller.userId()))
            .filter(found -> chat.isPrivate())
            .orElseThrow(Refusal::accessDenied);
    portal.ears.opened(bot, chat, context, caller.userId());
    return Tree.of("result", true);
  }
}
