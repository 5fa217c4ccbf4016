package io.imbot4j.contracts;

import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.command.Command;
import io.imbot4j.domain.command.CommandChange;
import io.imbot4j.domain.command.CommandName;
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
  public synchronized Command register(NewCommand command) {
    return commands.values().stream()
        .filter(one -> one.name().equals(command.name()))
        .findFirst()
        .orElseGet(() -> put(new CommandId(++last), command));
  }

  @Override
  public synchronized Command update(CommandId id, NewCommand command) {
    if (!commands.containsKey(id)) {
      throw FakeChats.refused("imbot.v2.Command.update", "COMMAND_NOT_FOUND");
    }
    return put(id, command);
  }

  @Override
  public synchronized void change(CommandId id, CommandChange change) {
    Command old = commands.get(id);
    if (old == null) {
      throw FakeChats.refused("imbot.v2.Command.update", "COMMAND_NOT_FOUND");
    }
    commands.put(
        id,
        new Command(
            id,
            change.name() == null ? old.name() : change.name(),
            change.titles().getOrDefault("en", old.title()),
            change.params().getOrDefault("en", old.params()),
            change.common() == null ? old.common() : change.common(),
            change.hidden() == null ? old.hidden() : change.hidden(),
            change.extranet() == null ? old.extranet() : change.extranet()));
  }

  private Command put(CommandId id, NewCommand command) {
    Command known =
        new Command(
            id,
            command.name(),
            command.titles().getOrDefault("en", ""),
            command.params().getOrDefault("en", ""),
            command.common(),
            command.hidden(),
            command.extranet());
    commands.put(id, known);
    return known;
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

  @Override
  public synchronized Optional<MessageId> answer(
      CommandId command, MessageId message, DialogId dialog, NewMessage answer) {
    if (!commands.containsKey(command)) {
      throw FakeChats.refused("imbot.v2.Command.answer", "COMMAND_ANSWER_FAILED");
    }
    messages.send(dialog, answer);
    return Optional.empty();
  }

  @Override
  public Optional<MessageId> answer(CommandName command, MessageId message, NewMessage answer) {
    throw FakeChats.cannot("imbot.command.answer", "only the older generation can");
  }
}
