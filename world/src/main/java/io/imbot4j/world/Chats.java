package io.imbot4j.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** All chats and their messages. Guarded by the world's lock. */
final class Chats {
  private final Map<Integer, Chat> byId = new LinkedHashMap<>();
  private final Map<Integer, Message> messages = new LinkedHashMap<>();

  void add(Chat chat) {
    byId.put(chat.id, chat);
  }

  void remove(Chat chat) {
    byId.remove(chat.id);
    chat.messages.forEach(message -> messages.remove(message.id));
  }

  void add(Message message) {
    message.chat.messages.add(message);
    messages.put(message.id, message);
  }

  void remove(Message message) {
    message.chat.messages.remove(message);
    messages.remove(message.id);
  }

  List<Chat> all() {
    return List.copyOf(byId.values());
  }

  Optional<Chat> find(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  Optional<Message> message(int id) {
    return Optional.ofNullable(messages.get(id));
  }

  Optional<Chat> between(int one, int other) {
    Set<Integer> both = Set.copyOf(List.of(one, other));
    return byId.values().stream()
        .filter(chat -> chat.isPrivate() && chat.members.equals(both))
        .findFirst();
  }

  /** Several chats may be bound to one entity; the portal finds one of them, here the latest. */
  Optional<Chat> boundTo(String entityType, String entityId) {
    return byId.values().stream()
        .filter(chat -> chat.entityType.equals(entityType) && chat.entityId.equals(entityId))
        .reduce((earlier, later) -> later);
  }
}
