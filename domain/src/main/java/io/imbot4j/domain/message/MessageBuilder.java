package io.imbot4j.domain.message;

import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Gathers what a portal said of a message; what is left out stays as the factory has it. For one
 * thread.
 */
public final class MessageBuilder {
  private final MessageId id;
  private final Chat chat;
  private @Nullable User author;
  private String bb = "";
  private List<MessageFile> files = List.of();
  private @Nullable MessageId replyTo;
  private @Nullable Instant date;
  private String uuid = "";
  private @Nullable Forward forward;
  private Map<String, Object> params = Map.of();
  private boolean unread;
  private boolean viewed;
  private boolean viewedByOthers;
  private boolean mentioned;
  private Map<String, Object> more = Map.of();

  MessageBuilder(MessageId id, Chat chat) {
    this.id = id;
    this.chat = chat;
  }

  /** Who wrote it, {@code null} for the portal itself. */
  public MessageBuilder author(@Nullable User value) {
    author = value;
    return this;
  }

  /** The text with BB codes. */
  public MessageBuilder bb(String value) {
    bb = value;
    return this;
  }

  /** Its files. */
  public MessageBuilder files(List<MessageFile> value) {
    files = value;
    return this;
  }

  /** The message it answers. */
  public MessageBuilder replyTo(@Nullable MessageId value) {
    replyTo = value;
    return this;
  }

  /** When it was written. */
  public MessageBuilder date(@Nullable Instant value) {
    date = value;
    return this;
  }

  /** The sender's own id for it. */
  public MessageBuilder uuid(String value) {
    uuid = value;
    return this;
  }

  /** Where it was forwarded from. */
  public MessageBuilder forward(@Nullable Forward value) {
    forward = value;
    return this;
  }

  /** What hangs on it. */
  public MessageBuilder params(Map<String, Object> value) {
    params = value;
    return this;
  }

  /** Whether the caller has not read it. */
  public MessageBuilder unread(boolean value) {
    unread = value;
    return this;
  }

  /** Whether the caller has seen it. */
  public MessageBuilder viewed(boolean value) {
    viewed = value;
    return this;
  }

  /** Whether anybody else has seen it. */
  public MessageBuilder viewedByOthers(boolean value) {
    viewedByOthers = value;
    return this;
  }

  /** Whether it mentions the bot. */
  public MessageBuilder mentioned(boolean value) {
    mentioned = value;
    return this;
  }

  /** What has no name here. */
  public MessageBuilder more(Map<String, Object> value) {
    more = value;
    return this;
  }

  /** The record; changing the builder later does not change it. */
  public Message build() {
    return new Message(
        id,
        chat,
        author,
        bb,
        files,
        replyTo,
        date,
        uuid,
        forward,
        params,
        unread,
        viewed,
        viewedByOthers,
        mentioned,
        more);
  }
}
