package io.imbot4j.wire;

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
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/** The slash commands of a bot by {@code imbot.*}. */
final class V1Commands implements BotCommands {
  private static final Pattern COMMAND = Pattern.compile("[\\p{L}\\p{N}]+");

  private final AsBot bot;
  private final V1Handler handler;
  private final V1Messages messages;

  V1Commands(AsBot bot, V1Handler handler, V1Messages messages) {
    this.bot = bot;
    this.handler = handler;
    this.messages = messages;
  }

  @Override
  public List<Command> list() {
    throw bot.cannot(
        "imbot.command.list",
        "the older generation has no such method; use a bot of generation V2");
  }

  @Override
  public Command register(NewCommand command) {
    String method = "imbot.command.register";
    requireName(method, command);
    Fields parameters =
        new Fields()
            .put("EVENT_COMMAND_ADD", handler.required(method, bot.caller()))
            .putAll(Commands.newUpperCase(command));
    return Commands.numbered(new CommandId(bot.v1(method, parameters).id()), command);
  }

  @Override
  public Command update(CommandId id, NewCommand command) {
    String method = "imbot.command.update";
    requireName(method, command);
    Fields fields =
        new Fields()
            .put("EVENT_COMMAND_ADD", handler.known())
            .putAll(Commands.changedUpperCase(command));
    Fields parameters = new Fields().put("COMMAND_ID", id.value()).put("FIELDS", fields.map());
    bot.caller().v1(method, parameters).confirm();
    return Commands.numbered(id, command);
  }

  @Override
  public void change(CommandId id, CommandChange change) {
    String method = "imbot.command.update";
    if (change.common() != null) {
      throw bot.cannot(
          method,
          "the older generation cannot change whether a command is common; register another one");
    }
    if (!change.dropped().isEmpty()) {
      throw bot.cannot(
          method, "the older generation cannot drop a language; register another command");
    }
    Fields fields =
        new Fields()
            .put("EVENT_COMMAND_ADD", handler.known())
            .putAll(CommandChanges.upperCase(change));
    Fields parameters = new Fields().put("COMMAND_ID", id.value()).put("FIELDS", fields.map());
    bot.caller().v1(method, parameters).confirm();
  }

  private void requireName(String method, NewCommand command) {
    if (!COMMAND.matcher(command.name().value()).matches()) {
      throw bot.cannot(
          method,
          "command "
              + command.name()
              + " may hold letters and digits only in the older generation");
    }
  }

  @Override
  public void unregister(CommandId command) {
    bot.caller()
        .v1("imbot.command.unregister", new Fields().put("COMMAND_ID", command.value()))
        .confirm();
  }

  /**
   * Ten minutes after the call the portal answers {@code true} and sends nothing; then the answer
   * goes as a message of its own, as it does for a call the portal took for a plain message.
   */
  @Override
  public void answer(BotEvent.CommandAdded event, NewMessage message) {
    CommandId command = event.command().id();
    if (command == null) {
      messages.send(event.dialog(), message);
      return;
    }
    if (answer(command, event.message().id(), event.dialog(), message).isEmpty()) {
      messages.send(event.dialog(), message);
    }
  }

  @Override
  public Optional<MessageId> answer(
      CommandId command, MessageId message, DialogId dialog, NewMessage answer) {
    return answer(new Fields().put("COMMAND_ID", command.value()), message, answer);
  }

  @Override
  public Optional<MessageId> answer(CommandName command, MessageId message, NewMessage answer) {
    return answer(new Fields().put("COMMAND", command.value()), message, answer);
  }

  private Optional<MessageId> answer(Fields command, MessageId message, NewMessage answer) {
    String method = "imbot.command.answer";
    if (answer.skipConnector()) {
      throw bot.cannot(
          method,
          "an answer to a command cannot be kept from a connector; leave skipConnector out");
    }
    Fields call = command.put("MESSAGE_ID", message.value());
    Answer answered = bot.caller().v1(method, messages.content(call, method, answer));
    return answered.isBareTrue() ? Optional.empty() : Optional.of(new MessageId(answered.id()));
  }
}
