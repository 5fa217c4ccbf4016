package io.imbot4j.port;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.message.NewMessage;

/**
 * What a bot says: its messages in the dialogs of a portal.
 *
 * <p>Threads, time and failures as {@link MessengerGateway} promises them.
 */
public interface BotMessages {
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
}
