package io.imbot4j.port;

import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.command.Command;
import io.imbot4j.domain.command.CommandCall;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.NewMessage;
import java.util.List;

/**
 * The slash commands of a bot.
 *
 * <p>Threads, time and failures as {@link MessengerGateway} promises them.
 */
public interface BotCommands {
  /**
   * The bot's commands ({@code imbot.v2.Command.list}); refused by name for a bot of the first
   * generation, which cannot ask. One whose description cannot be read is left out.
   */
  List<Command> list();

  /**
   * Registers a command ({@code imbot.v2.Command.register}, {@code imbot.command.register}); one of
   * that name stays as it is.
   *
   * @return the number by which {@link CommandCall#id} names it
   */
  CommandId register(NewCommand command);

  /**
   * Takes a command away ({@code imbot.v2.Command.unregister}, {@code imbot.command.unregister}).
   */
  void unregister(CommandId command);

  /**
   * Answers a command ({@code imbot.v2.Command.answer}, {@code imbot.command.answer}), which works
   * even in a chat the bot is not in, for ten minutes after the command was called. Later the
   * answer goes as a message.
   *
   * @param event the call as it came
   * @throws PortalException.Refused {@code COMMAND_ANSWER_FAILED}, {@code COMMAND_ID_ERROR}, {@code
   *     WRONG_REQUEST}: the command is gone, or the ten minutes are over
   * @throws IllegalArgumentException as {@link BotMessages#send} says
   */
  void answer(BotEvent.CommandAdded event, NewMessage message);
}
