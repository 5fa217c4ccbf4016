package io.imbot4j.world;

import static io.imbot4j.world.Method.Source.DOCUMENTED;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The methods by which the bots that hear everything look back. */
final class V2History {
  private static final int LARGEST_RANGE = 50;

  private final Portal portal;
  private final Owners owners;
  private final V2Shapes shapes;

  V2History(Portal portal) {
    this.portal = portal;
    owners = new Owners(portal);
    shapes = new V2Shapes(portal);
  }

  List<Method> methods() {
    return List.of(
        new Method("imbot.v2.Chat.Message.get", "imbot", DOCUMENTED, this::get),
        new Method("imbot.v2.Chat.Message.getContext", "imbot", DOCUMENTED, this::context));
  }

  /** A line of the portal itself has no user. */
  private Object get(Caller caller, Params params) {
    Message message = message(caller, params);
    return Tree.of(
        "message",
        shapes.message(message),
        "user",
        portal.user(message.author).map(V2Users::brief).orElse(null));
  }

  /** So many messages before it and after it, oldest first. */
  private Object context(Caller caller, Params params) {
    Message message = message(caller, params);
    int asked = params.has("range") ? params.number("range") : LARGEST_RANGE;
    int range = Math.min(Math.max(asked, 1), LARGEST_RANGE);
    List<Message> all = message.chat.messages;
    int middle = all.indexOf(message);
    int from = Math.max(0, middle - range);
    int to = Math.min(all.size(), middle + range + 1);
    List<Message> window = new ArrayList<>(all.subList(from, to));
    List<Map<String, @Nullable Object>> users =
        window.stream()
            .map(each -> each.author)
            .distinct()
            .flatMap(author -> portal.user(author).stream())
            .map(V2Users::brief)
            .toList();
    return Tree.of(
        "messages",
        window.stream().map(shapes::message).toList(),
        "users",
        users,
        "hasPrevPage",
        from > 0,
        "hasNextPage",
        to < all.size());
  }

  private Message message(Caller caller, Params params) {
    Bot bot = owners.bot(caller, params);
    if (!bot.hearsAll()) {
      throw new Refusal(403, "BOT_TYPE_NOT_ALLOWED", "Bot type not allowed");
    }
    Message message =
        portal
            .chats
            .message(params.number("messageId"))
            .orElseThrow(() -> new Refusal("MESSAGE_NOT_FOUND", "Message not found"));
    if (!message.chat.members.contains(bot.id)) {
      throw new Refusal(403, "MESSAGE_ACCESS_DENIED", "Message access denied");
    }
    return message;
  }
}
