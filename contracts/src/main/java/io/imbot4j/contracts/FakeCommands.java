package io.imbot4j.contracts;

import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.command.Command;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.BotCommands;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Commands in memory. Safe for many threads. */
final class FakeCommands implements BotCommands {
  private final FakeMessages messages;
  private final Map<CommandId, Command> commands = new LinkedHashMap<>();
  private long last;

  FakeCommands(FakeMessages messages) {
    this.messages = messages;
  }

  @Override
  public synchronized List<Command> list() {
    return List.copyOf(commands.values());
  }

  @Override
  public synchronized CommandId register(NewCommand command) {
    Optional<Command> known =
        commands.values().stream().filter(one -> one.name().equals(command.name())).findFirst();
    if (known.isPresent()) {
      return known.get().id();
    }
    CommandId id = new CommandId(++last);
    commands.put(
        id,
        new Command(
            id,
            command.name(),
            command.titles().getOrDefault("en", ""),
            command.params().getOrDefault("en", ""),
            command.common(),
            command.hidden(),
            command.extranet()));
    return id;
  }

  @Override
  public synchronized void unregister(CommandId command) {
    if (commands.remove(command) == null) {
      throw FakeChats.refused("imbot.v2.Command.unregister", "COMMAND_NOT_FOUND");
    }
  }

  @Override
  public void answer(BotEvent.CommandAdded event, NewMessage message) {
    messages.send(event.dialog(), message);
  }
}
