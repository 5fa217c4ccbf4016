package io.imbot4j.port;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.domain.message.SharedAs;

/**
 * What the authorising user writes.
 *
 * <p>Threads, time and failures as {@link MessengerGateway} promises them; {@code
 * insufficient_scope} where the scope {@code im} is missing.
 */
public interface UserMessages {
  /**
   * Sends a message as the user ({@code im.message.add}).
   *
   * @return the id the portal gave the message
   * @throws PortalException.Refused {@code ACCESS_ERROR}: the user may not write there; {@code
   *     REPLY_ACCESS_ERROR}, {@code REPLY_FROM_OTHER_CHAT_ERROR}: the answered message is not in
   *     that dialog
   * @throws IllegalArgumentException if the message asks for what this method cannot carry, or a
   *     button still carries a payload
   */
  MessageId send(DialogId to, NewMessage message);

  /**
   * Changes a message of the user ({@code im.message.update}).
   *
   * @throws PortalException.Refused {@code CANT_EDIT_MESSAGE}: not the user's own, or too old
   */
  void edit(MessageId id, MessageEdit edit);

  /**
   * Removes a message ({@code im.message.delete}).
   *
   * @throws PortalException.Refused {@code CANT_EDIT_MESSAGE}: neither the user's own nor in a chat
   *     the user manages
   */
  void delete(MessageId id);

  /**
   * Sets the user's like ({@code im.message.like}); one that is there stays.
   *
   * @throws PortalException.Refused {@code MESSAGE_ID_ERROR}: there is no such message
   */
  void like(MessageId id);

  /**
   * Takes the user's like back ({@code im.message.like}); where there is none, nothing changes.
   *
   * @throws PortalException.Refused {@code MESSAGE_ID_ERROR}: there is no such message
   */
  void unlike(MessageId id);

  /**
   * Sets the user's like where it is not there, and takes it back where it is ({@code
   * im.message.like} with {@code auto}). Made again after its answer was lost, it undoes itself:
   * {@link #like} and {@link #unlike} do not.
   *
   * @throws PortalException.Refused {@code MESSAGE_ID_ERROR}: there is no such message
   */
  void toggleLike(MessageId id);

  /**
   * Calls a bot's command on a message, as pressing a button does ({@code im.message.command}).
   *
   * @param params {@code ""} for none
   * @throws PortalException.Refused {@code MESSAGE_ID_ERROR}, {@code BOT_ID_ERROR}, {@code
   *     COMMAND_ERROR}: there is no such message, bot or command
   */
  void command(MessageId id, BotId bot, CommandName command, String params);

  /**
   * Makes a message into something else ({@code im.message.share}).
   *
   * @param dialog where the message is
   * @throws PortalException.Refused {@code ACCESS_ERROR}: the user may not; {@code PARAMS_ERROR}:
   *     the portal does not know that kind
   */
  void share(MessageId id, DialogId dialog, SharedAs as);
}
