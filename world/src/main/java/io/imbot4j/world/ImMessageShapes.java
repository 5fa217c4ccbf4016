package io.imbot4j.world;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The messages of the {@code im.*} methods as trees, seen by one user. */
final class ImMessageShapes {
  private static final String DELETED = "This message was deleted.";

  private final int viewer;

  ImMessageShapes(int viewer) {
    this.viewer = viewer;
  }

  /** As {@code im.dialog.messages.get} writes it. */
  Map<String, @Nullable Object> message(Message message) {
    return Tree.of(
        "id", message.id,
        "chat_id", message.chat.id,
        "author_id", message.author,
        "date", WorldClock.date(message.date),
        "text", text(message),
        "unread", isUnread(message),
        "uuid", uuid(message),
        "replaces", List.of(),
        "params", params(message),
        "disappearing_date", null);
  }

  /** As {@code im.dialog.messages.search} writes it, some keys in both spellings. */
  Map<String, @Nullable Object> found(Message message) {
    long views =
        message.chat.readUpTo.entrySet().stream()
            .filter(read -> read.getKey() != message.author && read.getValue() >= message.id)
            .count();
    return Tree.of(
        "id",
        message.id,
        "chatId",
        message.chat.id,
        "chat_id",
        message.chat.id,
        "authorId",
        message.author,
        "author_id",
        message.author,
        "date",
        WorldClock.date(message.date),
        "text",
        text(message),
        "isSystem",
        message.isSystem(),
        "uuid",
        uuid(message),
        "forward",
        message.forward == null ? null : message.forward.tree(),
        "params",
        params(message),
        "viewedByOthers",
        views > 0,
        "block",
        null,
        "unread",
        isUnread(message),
        "viewed",
        !isUnread(message),
        "viewedCount",
        views);
  }

  Map<String, @Nullable Object> reactions(Message message) {
    Map<String, @Nullable Object> counters = new LinkedHashMap<>();
    message.reactions.forEach((reaction, users) -> counters.put(reaction, users.size()));
    Map<String, @Nullable Object> users = new LinkedHashMap<>();
    message.reactions.forEach((reaction, given) -> users.put(reaction, List.copyOf(given)));
    return Tree.of(
        "messageId",
        message.id,
        "reactionCounters",
        counters,
        "reactionUsers",
        users,
        "ownReactions",
        message.reactions.entrySet().stream()
            .filter(reaction -> reaction.getValue().contains(viewer))
            .map(Map.Entry::getKey)
            .toList());
  }

  /** An empty list where there is nothing to tell, as PHP writes it. */
  private static Object params(Message message) {
    Map<String, @Nullable Object> params = MessageParams.of(message);
    Set<Integer> likes = message.reactions.getOrDefault("like", Set.of());
    if (!likes.isEmpty()) {
      params.put("LIKE", List.copyOf(likes));
    }
    if (message.edited) {
      params.put("IS_EDITED", "Y");
    }
    if (message.deleted) {
      params.put("IS_DELETED", "Y");
    }
    return params.isEmpty() ? List.of() : params;
  }

  private boolean isUnread(Message message) {
    return message.author != viewer && message.id > message.chat.readUpTo.getOrDefault(viewer, 0);
  }

  private static String text(Message message) {
    return message.deleted ? DELETED : message.text;
  }

  /** As the sender called it, or else made from its number; a line of the portal has none. */
  private static @Nullable String uuid(Message message) {
    if (!message.uuid.isEmpty()) {
      return message.uuid;
    }
    byte[] name = ("message " + message.id).getBytes(StandardCharsets.UTF_8);
    return message.isSystem() ? null : UUID.nameUUIDFromBytes(name).toString();
  }
}
