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
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The slash commands of a bot by {@code imbot.v2.*}. */
final class V2Commands implements BotCommands {
  /** The portal's ten minutes, less what its clock and ours may differ by. */
  private static final Duration ANSWERABLE = Duration.ofMinutes(9);

  private final AsBot bot;
  private final InstantSource clock;
  private final V2Messages messages;

  V2Commands(AsBot bot, InstantSource clock, V2Messages messages) {
    this.bot = bot;
    this.clock = clock;
    this.messages = messages;
  }

  @Override
  public List<Command> list() {
    Answer answer = bot.v2("imbot.v2.Command.list", new Fields());
    return Answer.readable(answer.result().get("commands"), Commands::listed);
  }

  @Override
  public Command register(NewCommand command) {
    Fields parameters = new Fields().put("fields", Commands.newCamelCase(command).map());
    return described(bot.v2("imbot.v2.Command.register", parameters));
  }

  @Override
  public Command update(CommandId id, NewCommand command) {
    Fields parameters =
        new Fields()
            .put("commandId", id.value())
            .put("fields", Commands.changedCamelCase(command).map());
    return described(bot.v2("imbot.v2.Command.update", parameters));
  }

  @Override
  public void change(CommandId id, CommandChange change) {
    Fields parameters =
        new Fields()
            .put("commandId", id.value())
            .put("fields", CommandChanges.camelCase(change).map());
    bot.v2("imbot.v2.Command.update", parameters).id("command", "id");
  }

  private static Command described(Answer answer) {
    return answer.read(result -> Commands.listed(result.get("command")));
  }

  @Override
  public void unregister(CommandId command) {
    bot.v2("imbot.v2.Command.unregister", new Fields().put("commandId", command.value())).confirm();
  }

  /**
   * A call the portal took for a plain message is answered by one, and so is a call of long ago:
   * ten minutes after it the portal says {@code true} to an answer and shows nobody any.
   */
  @Override
  public void answer(BotEvent.CommandAdded event, NewMessage message) {
    CommandId command = event.command().id();
    if (command == null || isLongAgo(event.origin().at())) {
      messages.send(event.dialog(), message);
      return;
    }
    answer(command, event.message().id(), event.dialog(), message);
  }

  @Override
  public Optional<MessageId> answer(
      CommandId command, MessageId message, DialogId dialog, NewMessage answer) {
    String method = "imbot.v2.Command.answer";
    requirePlain(method, answer);
    Fields parameters =
        new Fields()
            .put("commandId", command.value())
            .put("messageId", message.value())
            .put("dialogId", dialog.value())
            .put("fields", messages.content(method, answer).map());
    bot.v2(method, parameters).confirm();
    return Optional.empty();
  }

  @Override
  public Optional<MessageId> answer(CommandName command, MessageId message, NewMessage answer) {
    throw bot.cannot(
        "imbot.v2.Command.answer",
        "a command is answered by its number; take that of the call, or of Command.list");
  }

  private void requirePlain(String method, NewMessage answer) {
    if (answer.replyTo() != null) {
      throw bot.cannot(method, "an answer to a command carries no reply; leave replyTo out");
    }
    if (answer.templateId() != null || answer.skipConnector() || answer.silentConnector()) {
      throw bot.cannot(
          method,
          "an answer to a command has neither a name nor a word for connectors; leave templateId,"
              + " skipConnector and silentConnector out");
    }
  }

  /** Where nobody knows when it was called, it counts as just now. */
  private boolean isLongAgo(Instant called) {
    return called.isAfter(Instant.EPOCH) && called.plus(ANSWERABLE).isBefore(clock.instant());
  }
}
