package io.imbot4j.wire;

import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.command.Command;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.BotCommands;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;

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
  public CommandId register(NewCommand command) {
    Fields parameters = new Fields().put("fields", Commands.camelCase(command).map());
    return new CommandId(bot.v2("imbot.v2.Command.register", parameters).id("command", "id"));
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
    String method = "imbot.v2.Command.answer";
    if (message.replyTo() != null) {
      throw bot.cannot(method, "an answer to a command carries no reply; leave replyTo out");
    }
    Fields parameters =
        new Fields()
            .put("commandId", command.value())
            .put("messageId", event.message().id().value())
            .put("dialogId", event.dialog().value())
            .put("fields", messages.content(method, message).map());
    bot.v2(method, parameters).confirm();
  }

  /** Where nobody knows when it was called, it counts as just now. */
  private boolean isLongAgo(Instant called) {
    return called.isAfter(Instant.EPOCH) && called.plus(ANSWERABLE).isBefore(clock.instant());
  }
}
