package io.imbot4j.world;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What an event of the new generation tells of a chat, as the bot or the user it is told to sees
 * it.
 */
final class V2Data {
  private final Portal portal;
  private final V2Shapes shapes;
  private final V2Users users;

  V2Data(Portal portal) {
    this.portal = portal;
    shapes = new V2Shapes(portal);
    users = new V2Users(portal);
  }

  /** A message that was written or changed. */
  Map<String, @Nullable Object> message(Message message, int viewer) {
    return about(message, viewer, message.author);
  }

  Map<String, @Nullable Object> deleted(Message message, int viewer, int by) {
    Map<String, @Nullable Object> data = Tree.of("messageId", message.id);
    data.putAll(about(message.chat, viewer, by));
    return data;
  }

  Map<String, @Nullable Object> reacted(Reaction reaction, int viewer) {
    Map<String, @Nullable Object> data =
        Tree.of("reaction", reaction.code, "action", reaction.added ? "add" : "delete");
    data.putAll(about(reaction.message, viewer, reaction.by));
    return data;
  }

  /** Someone came into a chat: told to a bot, who brought it in; told to a user, who came. */
  Map<String, @Nullable Object> joined(Chat chat, int viewer, int user) {
    Map<String, @Nullable Object> data = Tree.of("dialogId", chat.dialogFor(viewer));
    data.putAll(about(chat, viewer, user));
    return data;
  }

  /** A user opened the dialog for a reason. */
  Map<String, @Nullable Object> opened(
      Chat chat, int viewer, Map<String, @Nullable Object> context, int by) {
    Map<String, @Nullable Object> data =
        Tree.of("dialogId", chat.dialogFor(viewer), "context", context);
    data.putAll(about(chat, viewer, by));
    return data;
  }

  Map<String, @Nullable Object> about(Message message, int viewer, int user) {
    Map<String, @Nullable Object> data = Tree.of("message", shapes.message(message));
    data.putAll(about(message.chat, viewer, user));
    return data;
  }

  private Map<String, @Nullable Object> about(Chat chat, int viewer, int user) {
    return Tree.of(
        "chat", shapes.chatInEvent(chat, viewer),
        "user", users.inEvent(user),
        "language", portal.user(user).map(User::language).orElse("en"));
  }

  /**
   * A reaction that came or went.
   *
   * @param code for example {@code like}
   */
  record Reaction(Message message, String code, boolean added, int by) {}
}
