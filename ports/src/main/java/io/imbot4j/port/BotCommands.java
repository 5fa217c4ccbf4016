package io.imbot4j.port;

import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.command.Command;
import io.imbot4j.domain.command.CommandCall;
import io.imbot4j.domain.command.CommandChange;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.NewMessage;
import java.util.List;
import java.util.Optional;

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
   * that name stays as it is: {@link #update} changes it.
   *
   * @return the command with the number by which {@link CommandCall#id} names it; the first
   *     generation gives the number alone, and the rest is as it was asked for
   * @throws PortalException.Refused {@code COMMAND_NAME_INVALID}, {@code COMMAND_ERROR}: the portal
   *     does not take the name
   */
  Command register(NewCommand command);

  /**
   * Makes a command what the new one says ({@code imbot.v2.Command.update}, {@code
   * imbot.command.update}). Titles of languages the new one does not name stay; the first
   * generation keeps whether it is common.
   *
   * @return as {@link #register} says
   * @throws PortalException.Refused {@code COMMAND_NOT_FOUND}, {@code COMMAND_ID_ERROR}: there is
   *     none; {@code COMMAND_ALREADY_EXISTS}: the bot has another of that name
   */
  Command update(CommandId id, NewCommand command);

  /**
   * Changes what is named of a command ({@code imbot.v2.Command.update}, {@code
   * imbot.command.update}).
   *
   * @throws PortalException.Refused as {@link #update} says; by a bot of the first generation also
   *     where it should become common or no longer be, or lose a language
   */
  void change(CommandId id, CommandChange change);

  /**
   * Takes a command away ({@code imbot.v2.Command.unregister}, {@code imbot.command.unregister}).
   *
   * @throws PortalException.Refused {@code COMMAND_NOT_FOUND}, {@code COMMAND_ID_ERROR}: there is
   *     none
   */
  void unregister(CommandId command);

  /**
   * Answers a command as {@link #answer(CommandId, MessageId, DialogId, NewMessage)} does; where
   * that cannot be done, for the portal took the call for a plain message or it was called over
   * nine minutes ago, the answer goes as a message.
   *
   * @param event the call as it came
   * @throws PortalException.Refused {@code COMMAND_ANSWER_FAILED}, {@code COMMAND_ID_ERROR}, {@code
   *     WRONG_REQUEST}: the command is gone, or the ten minutes are over
   * @throws IllegalArgumentException as {@link BotMessages#send} says
   */
  void answer(BotEvent.CommandAdded event, NewMessage message);

  /**
   * Answers a command ({@code imbot.v2.Command.answer}, {@code imbot.command.answer}), which works
   * even in a chat the bot is not in, for ten minutes after the command was called. Later the
   * portal says yes and shows nobody the answer.
   *
   * @param message the one that called the command
   * @param dialog the one it was called in; only the second generation is told
   * @return the id of the answer; empty where the portal does not tell, as the second generation
   *     never does
   * @throws PortalException.Refused as {@link #answer(BotEvent.CommandAdded, NewMessage)} says
   * @throws IllegalArgumentException as {@link BotMessages#send} says
   */
  Optional<MessageId> answer(
      CommandId command, MessageId message, DialogId dialog, NewMessage answer);

  /**
   * Answers a command by its name, where its number is not known ({@code imbot.command.answer},
   * {@code COMMAND}); a bot of the second generation is refused by name, which {@link #list} tells
   * the number.
   *
   * @param message the one that called the command
   * @return as {@link #answer(CommandId, MessageId, DialogId, NewMessage)} says
   * @throws PortalException.Refused as {@link #answer(BotEvent.CommandAdded, NewMessage)} says
   */
  Optional<MessageId> answer(CommandName command, MessageId message, NewMessage answer);
}
