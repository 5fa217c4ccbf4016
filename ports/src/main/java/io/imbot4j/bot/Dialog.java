package io.imbot4j.bot;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.LongText;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.Text;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.EntityBinding;
import io.imbot4j.domain.chat.InputAction;
import io.imbot4j.domain.chat.NewChat;
import io.imbot4j.domain.message.Keyboard;
import io.imbot4j.domain.message.MessageEdit;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.domain.message.Reaction;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.port.PortalException;
import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * The dialog something happened in, bound to its portal, bot and person: a bot's way to answer.
 *
 * <p>Valid during the turn it was given to, for one thread at a time. What asks the portal blocks
 * and throws {@link PortalException} as the {@link MessengerGateway} method of that name says; a
 * bot need not catch it. A turn that was cut short runs again, and what it asked of the portal
 * before is not done twice: a call gives the answer it had, or throws {@link
 * PortalException.Unanswered} where none is known. Every method that sends a message throws {@link
 * IllegalArgumentException} where a button's payload has no route, and those that speak in the
 * dialog throw {@link IllegalStateException} where what happened belongs to none, as the bot's own
 * removal.
 */
public interface Dialog {
  /** The portal it happened on. */
  PortalId portal();

  /** The bot it happened to. */
  BotId bot();

  /** Where answers go; in a private dialog it names the person. */
  DialogId id();

  /** Who wrote or acted; empty where the portal did not say. */
  Optional<User> user();

  /** The language to speak: the one the portal speaks to this person. */
  Locale language();

  /**
   * Names this turn, the same when a turn that was cut short runs again: the key for effects of a
   * bot's own that must not happen twice.
   */
  String turnId();

  /**
   * Says plain text; whatever is in it shows as it is.
   *
   * @throws IllegalArgumentException if it has more than {@value Text#MAX_LENGTH} code points
   */
  default MessageId say(String plain) {
    return say(NewMessage.of(plain));
  }

  /** Says formatted text. */
  default MessageId say(Text text) {
    return say(NewMessage.of(text));
  }

  /** Says formatted text with buttons under it. */
  default MessageId say(Text text, Keyboard keyboard) {
    return say(NewMessage.of(text).with(keyboard));
  }

  /**
   * Sends a message; again sends it again.
   *
   * @return its id, by which it can be edited
   */
  MessageId say(NewMessage message);

  /**
   * Begins an answer that grows while it is written, and shows the bot typing until then; close it.
   * It is plain text, whatever is in it shows as it is. One reply grows at a time: another one
   * closes the first.
   */
  default GrowingReply stream() {
    return stream(LongText::of);
  }

  /**
   * Begins a formatted answer that grows, {@code stream(LongText::markdown)} for what a language
   * model writes.
   *
   * @param format makes BB code of all the text there is by now; on any thread, so it should depend
   *     on that text alone
   * @throws IllegalStateException if the turn is over
   */
  GrowingReply stream(Function<String, LongText> format);

  /**
   * Answers the command this turn is about, even in a chat the bot is not in; in any other turn it
   * is {@link #say(NewMessage)}.
   */
  void answer(NewMessage message);

  /** Changes the text of a message of the bot; its buttons stay. */
  default void edit(MessageId id, Text text) {
    edit(id, MessageEdit.of(text));
  }

  /** Changes what {@code edit} says of a message of the bot, and leaves the rest. */
  void edit(MessageId id, MessageEdit edit);

  /** Removes a message of the bot. */
  void delete(MessageId id);

  /** Puts a sign on a message; a bot of the first generation has {@link Reaction#LIKE} alone. */
  void react(MessageId id, Reaction reaction);

  /** Shows that the bot is busy, for as long as the portal does by itself. */
  default void typing() {
    typing(InputAction.TYPING);
  }

  /** Shows what the bot is busy with, for as long as the portal does by itself. */
  void typing(InputAction action);

  /** Opens a chat, even where one bound to the same thing exists: {@link #find} that one first. */
  ChatId open(NewChat chat);

  /** Finds the chat bound to something; empty where there is none. */
  Optional<ChatId> find(EntityBinding binding);

  /**
   * Brings {@code payload} back to this dialog later, by the bot's {@link Routes#timer} route for
   * its type. It is stored when the turn ends, and dropped if the turn fails.
   *
   * @param in from now; what is due while the bot is down comes when it is back
   * @throws IllegalArgumentException if no route takes the payload's type, or {@code in} is
   *     negative
   * @throws IllegalStateException if the turn is over
   */
  void later(Duration in, Record payload);

  /** Everything else the portal offers a bot. */
  MessengerGateway gateway();
}
