package io.imbot4j.port;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.message.Forwarded;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.MessagePage;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.domain.message.Reaction;
import io.imbot4j.domain.message.ReadState;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a bot says: its messages in the dialogs of a portal.
 *
 * <p>Threads, time and failures as {@link MessengerGateway} promises them. What a message holds and
 * the bot's generation does not carry is a {@link PortalException.Refused} before anything is sent.
 */
public interface BotMessages {
  /** The most messages one {@link #forward} takes: {@value}. */
  int MAX_FORWARDED = 100;

  /** The most messages {@link #context} gives on each side: {@value}. */
  int MAX_RANGE = 50;

  /**
   * Sends a message ({@code imbot.v2.Chat.Message.send}, {@code imbot.message.add}).
   *
   * @return the id the portal gave the message
   * @throws PortalException.Refused {@code ACCESS_DENIED}, {@code WRONG_REQUEST}: the bot is not in
   *     the chat
   * @throws IllegalArgumentException if a button still carries a payload: the runtime turns those
   *     into commands
   */
  MessageId send(DialogId to, NewMessage message);

  /**
   * Sends many messages, as fast as the portal allows and behind replies to people: each dialog's
   * in order, the dialogs side by side. One that fails holds up no other. Blocks until all were
   * tried; an interrupt ends it at once, and what had not been sent then has failed.
   *
   * @param within how long it may take in all; at {@linkplain Pace the usual pace} a thousand
   *     messages take some ten seconds, ten thousand ten minutes
   * @return what became of each, in order: {@link PortalException.Throttled} where there was not
   *     enough time to send it
   * @throws IllegalArgumentException as {@link #send} says; then nothing was sent
   */
  default List<Sent> sendAll(List<Addressed> messages, Duration within) {
    List<Sent> sent = new ArrayList<>();
    for (Addressed each : messages) {
      try {
        sent.add(Sent.as(send(each.to(), each.message())));
      } catch (PortalException failure) {
        sent.add(Sent.failed(failure));
      }
    }
    return sent;
  }

  /**
   * Forwards messages of chats the bot is in ({@code imbot.v2.Chat.Message.send}, {@code
   * forwardIds}); a bot of the first generation is refused by name.
   *
   * @param byUuid 1 to {@value #MAX_FORWARDED} messages, each under an id of the bot's own, by
   *     which the new one is named in the answer
   * @param comment a message sent with them, {@code null} for none
   * @throws PortalException.Refused {@code ACCESS_DENIED}: the bot is not in the chat
   * @throws IllegalArgumentException if there is no message, or too many
   */
  Forwarded forward(DialogId to, Map<String, MessageId> byUuid, @Nullable NewMessage comment);

  /**
   * Writes into the private dialog of two people, as a line of the portal ({@code
   * imbot.message.add}, {@code FROM_USER_ID}); a bot of the second generation is refused by name.
   *
   * @param from in whose name the dialog is
   * @param to the other one
   * @return the id the portal gave the message
   */
  MessageId sendBetween(UserId from, UserId to, NewMessage message);

  /**
   * Changes a message of the bot ({@code imbot.v2.Chat.Message.update}, {@code
   * imbot.message.update}); the first generation may for three days.
   *
   * @throws PortalException.Refused {@code ACCESS_DENIED}, {@code CANT_EDIT_MESSAGE}: not the bot's
   *     own, or too old
   * @throws IllegalArgumentException as {@link #send} says
   */
  void edit(MessageId id, MessageEdit edit);

  /**
   * Changes a message of the bot if there is room behind replies to people, as {@link #sendAll}
   * sends: for what may as well be left out, as a step of a text that grows. Otherwise as {@link
   * #edit(MessageId, MessageEdit)}.
   *
   * @param within how long to wait for room
   * @throws PortalException.Throttled if there was none in time; then nothing was changed
   */
  default void edit(MessageId id, MessageEdit edit, Duration within) {
    edit(id, edit);
  }

  /**
   * Removes a message and leaves a line that it was there ({@code imbot.v2.Chat.Message.delete},
   * {@code imbot.message.delete}).
   *
   * @throws PortalException.Refused {@code ACCESS_DENIED}, {@code CANT_EDIT_MESSAGE}: not the bot's
   *     own, and the bot does not manage the chat
   */
  void delete(MessageId id);

  /** Removes a message without a trace ({@code complete}), as {@link #delete} otherwise. */
  void wipe(MessageId id);

  /**
   * Puts a sign on a message ({@code imbot.v2.Chat.Message.Reaction.add}, {@code
   * imbot.message.like}).
   *
   * @param reaction for a bot of the first generation {@link Reaction#LIKE}; another is refused by
   *     name
   * @throws PortalException.Refused {@code REACTION_ALREADY_SET}, {@code WITHOUT_CHANGES}: it is
   *     there; {@code REACTION_NOT_FOUND}: the portal does not know it; {@code ACCESS_DENIED}: the
   *     bot is not in the chat
   */
  void react(MessageId id, Reaction reaction);

  /**
   * Takes the bot's own sign away ({@code imbot.v2.Chat.Message.Reaction.delete}, {@code
   * imbot.message.like}).
   *
   * @param reaction as {@link #react} says
   * @throws PortalException.Refused {@code REACTION_NOT_FOUND}, {@code WITHOUT_CHANGES}: it is not
   *     there; {@code ACCESS_DENIED}: the bot is not in the chat
   */
  void unreact(MessageId id, Reaction reaction);

  /**
   * Sets the bot's like where it is not there, and takes it back where it is ({@code
   * imbot.message.like} with {@code auto}); a bot of the second generation is refused by name. Made
   * again after its answer was lost, it undoes itself: {@link #react} and {@link #unreact} do not.
   *
   * @throws PortalException.Refused {@code MESSAGE_ID_ERROR}: there is no such message
   */
  void toggleLike(MessageId id);

  /**
   * Marks messages as read by the bot ({@code imbot.v2.Chat.Message.read}); a bot of the first
   * generation is refused by name.
   *
   * @param upTo the newest to mark, {@code null} for all
   * @throws PortalException.Refused {@code ACCESS_DENIED}: the bot is not in the chat; {@code
   *     MESSAGE_NOT_FOUND}
   */
  ReadState read(DialogId dialog, @Nullable MessageId upTo);

  /**
   * Describes a message ({@code imbot.v2.Chat.Message.get}), for bots of type supervisor and
   * personal; a bot of the first generation is refused by name.
   *
   * @throws PortalException.Refused {@code BOT_TYPE_NOT_ALLOWED}: the bot is of another type
   */
  Message get(MessageId id);

  /**
   * The messages around one ({@code imbot.v2.Chat.Message.getContext}), for bots of type supervisor
   * and personal; a bot of the first generation is refused by name.
   *
   * @param range how many on each side, 1 to {@value #MAX_RANGE}
   * @throws PortalException.Refused {@code BOT_TYPE_NOT_ALLOWED}: the bot is of another type;
   *     {@code MESSAGE_NOT_FOUND}, {@code MESSAGE_ACCESS_DENIED}
   * @throws IllegalArgumentException if the range is outside
   */
  MessagePage context(MessageId id, int range);
}
