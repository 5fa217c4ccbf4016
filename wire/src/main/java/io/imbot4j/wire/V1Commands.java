package io.imbot4j.wire;

import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.command.Command;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.BotCommands;
import java.util.List;
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
  public CommandId register(NewCommand command) {
    String method = "imbot.command.register";
    if (!COMMAND.matcher(command.name().value()).matches()) {
      throw bot.cannot(
          method,
          "command "
              + command.name()
              + " may hold letters and digits only in the older generation");
    }
    Fields parameters =
        new Fields()
            .put("EVENT_COMMAND_ADD", handler.required(method, bot.caller()))
            .putAll(Commands.upperCase(command));
    return new CommandId(bot.v1(method, parameters).id());
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
    String method = "imbot.command.answer";
    Fields call =
        new Fields()
            .put("COMMAND_ID", command.value())
            .put("MESSAGE_ID", event.message().id().value());
    Answer answer = bot.caller().v1(method, messages.content(call, method, message));
    if (answer.isBareTrue()) {
      messages.send(event.dialog(), message);
    } else {
      answer.id();
    }
  }
}
