package io.imbot4j.domain.message;

import io.imbot4j.domain.BbCode;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A message somebody wrote. Immutable.
 *
 * @param author {@code null} for a line of the portal itself; never taken from an event's {@code
 *     auth}, which names whoever caused the event
 * @param bb the text with BB codes, without the mention that called the bot; {@code ""} where only
 *     files were sent
 * @param replyTo the message it answers, {@code null} for none
 * @param date {@code null} in events of the older API
 * @param uuid tells two sendings of one message apart from two messages; {@code ""} for none
 * @param forward {@code null} for a message that was written here
 * @param params what hangs on it, by the platform's words, such as {@code ATTACH}, {@code KEYBOARD}
 *     and {@code LIKE}: texts, lists and maps
 * @param unread by the caller, in answers only
 * @param viewed by the caller, in answers only
 * @param mentioned whether it calls the bot it came to by name, everybody not counted
 * @param more what the portal said and no component here names, or a value that does not fit its
 *     component: texts, lists and maps, numbers as digits and booleans as {@code 1} and {@code 0};
 *     never a token
 */
public record Message(
    MessageId id,
    Chat chat,
    @Nullable User author,
    String bb,
    List<MessageFile> files,
    @Nullable MessageId replyTo,
    @Nullable Instant date,
    String uuid,
    @Nullable Forward forward,
    Map<String, Object> params,
    boolean unread,
    boolean viewed,
    boolean viewedByOthers,
    boolean mentioned,
    Map<String, Object> more) {

  public Message {
    files = List.copyOf(files);
    params = Map.copyOf(params);
    more = Map.copyOf(more);
  }

  /** A message of which only its text, its files and what it answers are known. */
  public Message(
      MessageId id,
      Chat chat,
      @Nullable User author,
      String bb,
      List<MessageFile> files,
      @Nullable MessageId replyTo) {
    this(
        id, chat, author, bb, files, replyTo, null, "", null, Map.of(), false, false, false, false,
        Map.of());
  }

  /** Starts the description of a message: a line of the portal until it has an author. */
  public static MessageBuilder of(MessageId id, Chat chat) {
    return new MessageBuilder(id, chat);
  }

  /** The text as a person reads it, without BB codes. */
  public String text() {
    return BbCode.toPlain(bb);
  }

  /**
   * Whether a bot wrote it; such messages are skipped unless a bot asks for them, so that no two
   * talk for ever.
   */
  public boolean isFromBot() {
    return author != null && author.bot();
  }

  /** Whether the portal itself wrote it. */
  public boolean isSystem() {
    return author == null;
  }
}
