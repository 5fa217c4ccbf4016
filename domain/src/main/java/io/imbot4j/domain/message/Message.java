package io.imbot4j.domain.message;

import io.imbot4j.domain.BbCode;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A message somebody wrote. Immutable.
 *
 * @param author {@code null} for a line of the portal itself; never taken from an event's {@code
 *     auth}, which names whoever caused the event
 * @param bb the text with BB codes, without the mention that called the bot; {@code ""} where only
 *     files were sent
 * @param replyTo the message it answers, {@code null} for none
 */
public record Message(
    MessageId id,
    Chat chat,
    @Nullable User author,
    String bb,
    List<MessageFile> files,
    @Nullable MessageId replyTo) {

  public Message {
    files = List.copyOf(files);
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
