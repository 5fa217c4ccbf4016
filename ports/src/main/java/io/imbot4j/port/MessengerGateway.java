package io.imbot4j.port;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.CommandId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.command.Command;
import io.imbot4j.domain.command.CommandCall;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.NewMessage;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Speaks to one portal as one bot, in either generation of the API.
 *
 * <p>Safe for use by many threads at once. Every call blocks until the portal answered or the
 * adapter's own deadline passed; an interrupt ends it early with {@link PortalException.Unanswered}
 * and leaves the thread's interrupt flag set. Every method throws {@link
 * PortalException.AccessLost} where the portal no longer lets the application in, {@link
 * PortalException.Throttled} where a limit held the call back longer than the deadline, {@link
 * PortalException.Unanswered} where it is unknown whether the call was done, and {@link
 * PortalException.Refused} where the portal, or the generation, says no.
 */
public interface MessengerGateway {
  /** The portal this speaks to. */
  PortalId portal();

  /** The bot this speaks as. */
  BotId bot();

  /** The generation of the API the bot is registered with. */
  Generation generation();

  /**
   * Sends a message ({@code imbot.v2.Chat.Message.send}, {@code imbot.message.add}).
   *
   * @return the id the portal gave the message
   * @throws PortalException.Refused {@code ACCESS_DENIED}: the bot is not in the chat
   * @throws IllegalArgumentException if a button still carries a payload: the runtime turns those
   *     into commands
   */
  MessageId send(DialogId to, NewMessage message);

  /**
   * Changes a message of the bot ({@code imbot.v2.Chat.Message.update}, {@code
   * imbot.message.update}).
   *
   * @param message the message's new text; its keyboard where one is given
   * @throws PortalException.Refused {@code ACCESS_DENIED}, {@code CANT_EDIT_MESSAGE}: not the bot's
   *     own, or too old
   */
  void edit(MessageId id, NewMessage message);

  /**
   * Removes a message ({@code imbot.v2.Chat.Message.delete}, {@code imbot.message.delete}).
   *
   * @throws PortalException.Refused {@code ACCESS_DENIED}, {@code CANT_EDIT_MESSAGE}: not the bot's
   *     own
   */
  void delete(MessageId id);

  /**
   * Answers a command ({@code imbot.v2.Command.answer}, {@code imbot.command.answer}), which works
   * even in a chat the bot is not in, for ten minutes after the command was called. Later the
   * answer goes as a message.
   *
   * @param event the call as it came
   * @throws PortalException.Refused {@code COMMAND_ANSWER_FAILED}, {@code COMMAND_ID_ERROR}, {@code
   *     WRONG_REQUEST}: the command is gone, or the ten minutes are over
   * @throws IllegalArgumentException as {@link #send} says
   */
  void answer(BotEvent.CommandAdded event, NewMessage message);

  /**
   * Shows people that the bot is busy ({@code imbot.v2.Chat.InputAction.notify}, {@code
   * imbot.chat.sendTyping}).
   *
   * @param lasting for how long, 1 s to 10 min; {@code null} for the portal's own time
   * @throws PortalException.Refused {@code ACCESS_DENIED}: the bot is not in the chat
   */
  void typing(DialogId in, @Nullable Duration lasting);

  /**
   * Opens a chat by the method that carries what it asks for: {@code imbot.v2.Chat.add}, {@code
   * imbot.chat.add}, or, for a bound or an open chat of a bot of the second generation, {@code
   * im.chat.add} in the name of the authorising user.
   *
   * @throws PortalException.Refused {@code insufficient_scope} with the missing scope in the
   *     message
   */
  ChatId open(NewChat chat);

  /**
   * Finds the chat bound to something ({@code im.chat.get}, {@code imbot.chat.get}).
   *
   * @return empty where there is none
   */
  Optional<ChatId> find(EntityBinding binding);

  /**
   * Brings people into a group chat and shows them what was said before ({@code
   * imbot.v2.Chat.User.add}, {@code imbot.chat.user.add}); those already in it are left as they
   * are.
   *
   * <p>A bot of the second generation may do so where it owns or manages the chat; elsewhere, as in
   * a bound chat of {@link #open}, {@code im.chat.user.add} does it in the name of the authorising
   * user, who must be in the chat.
   *
   * @param users whom; nobody asks the portal nothing
   * @throws PortalException.Refused {@code ACCESS_ERROR}, {@code ACCESS_DENIED_EXTEND}: there is no
   *     such chat, or whoever invites may not add people to it; {@code insufficient_scope}: the
   *     authorising user would have to, and the scope {@code im} is missing
   */
  void invite(ChatId chat, List<UserId> users);

  /**
   * Describes a chat the bot is in ({@code imbot.v2.Chat.get}); refused by name for a bot of the
   * first generation, until its {@code imbot.dialog.get} is covered.
   */
  Chat chat(DialogId dialog);

  /**
   * The bot's commands ({@code imbot.v2.Command.list}); refused by name for a bot of the first
   * generation, which cannot ask. One whose description cannot be read is left out.
   */
  List<Command> commands();

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
}
