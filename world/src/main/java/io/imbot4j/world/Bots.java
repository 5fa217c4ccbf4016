package io.imbot4j.world;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registered bots. Guarded by the world's lock. */
final class Bots {
  private final Map<Integer, Bot> byId = new LinkedHashMap<>();

  void add(Bot bot) {
    byId.put(bot.id, bot);
  }

  void remove(Bot bot) {
    byId.remove(bot.id);
  }

  List<Bot> all() {
    return List.copyOf(byId.values());
  }

  List<Bot> of(Application owner) {
    return byId.values().stream().filter(owner::owns).toList();
  }

  Optional<Bot> find(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  /** Codes are told apart without regard to who owns them. */
  Optional<Bot> find(String code) {
    return byId.values().stream().filter(bot -> bot.code.equals(code)).findFirst();
  }

  List<Bot> in(Chat chat) {
    return byId.values().stream().filter(bot -> chat.members.contains(bot.id)).toList();
  }
}
