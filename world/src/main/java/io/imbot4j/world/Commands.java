package io.imbot4j.world;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The registered commands, and who may answer where. Guarded by the world's lock. */
final class Commands {
  /** How long a call may be answered. */
  private static final Duration ANSWERABLE = Duration.ofMinutes(10);

  private final Map<Integer, Command> byId = new LinkedHashMap<>();
  private final Map<Place, Instant> called = new HashMap<>();

  private record Place(int botId, int chatId) {}

  void add(Command command) {
    byId.put(command.id, command);
  }

  void remove(Command command) {
    byId.remove(command.id);
  }

  void removeOf(Bot bot) {
    byId.values().removeIf(command -> command.botId == bot.id);
  }

  Optional<Command> find(int id) {
    return Optional.ofNullable(byId.get(id));
  }

  List<Command> of(Bot bot) {
    return byId.values().stream().filter(command -> command.botId == bot.id).toList();
  }

  Optional<Command> find(int botId, String name) {
    return byId.values().stream()
        .filter(command -> command.botId == botId && command.name.equalsIgnoreCase(name))
        .findFirst();
  }

  /** The commands of this name that a line in this chat calls. */
  List<Command> called(String name, Chat chat) {
    return usableIn(chat).stream().filter(command -> command.name.equalsIgnoreCase(name)).toList();
  }

  List<Command> usableIn(Chat chat) {
    return byId.values().stream().filter(command -> command.usableIn(chat)).toList();
  }

  /** The bot was called here, so it may answer here for a while. */
  void allowAnswer(Command command, Chat chat, Instant now) {
    called.put(new Place(command.botId, chat.id), now);
  }

  boolean mayAnswer(Command command, Chat chat, Instant now) {
    Instant when = called.get(new Place(command.botId, chat.id));
    return when != null && now.isBefore(when.plus(ANSWERABLE));
  }
}
