package io.imbot4j.domain.event;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.Reaction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in the chats of the authorising user, whom {@code im.v2.Event.subscribe}
 * made an application follow. Immutable.
 *
 * <p>A private dialog is named as that user sees it, and a text is whole: the mention of a bot is
 * not cut out of it. A portal keeps these events for 24 hours.
 */
public sealed interface UserEvent {
  /** Where it comes from. */
  UserOrigin origin();

  /** Where it happened; {@code null} for an event this version does not know. */
  @Nullable DialogId dialog();

  /** Who acted; {@code null} where the portal did not say or it was the portal itself. */
  @Nullable User by();

  /** Somebody wrote: {@code ONIMV2MESSAGEADD}. */
  record MessageAdded(UserOrigin origin, Message message) implements UserEvent {
    @Override
    public DialogId dialog() {
      return message.chat().dialog();
    }

    @Override
    public @Nullable User by() {
      return message.author();
    }
  }

  /** A message changed: {@code ONIMV2MESSAGEUPDATE}. */
  record MessageEdited(UserOrigin origin, Message message) implements UserEvent {
    @Override
    public DialogId dialog() {
      return message.chat().dialog();
    }

    @Override
    public @Nullable User by() {
      return message.author();
    }
  }

  /** A message went: {@code ONIMV2MESSAGEDELETE}. */
  record MessageDeleted(UserOrigin origin, MessageId message, Chat chat, @Nullable User by)
      implements UserEvent {
    @Override
    public DialogId dialog() {
      return chat.dialog();
    }
  }

  /**
   * Somebody came into a chat: {@code ONIMV2JOINCHAT}.
   *
   * @param by who came, not who brought them
   */
  record JoinedChat(UserOrigin origin, Chat chat, @Nullable User by) implements UserEvent {
    @Override
    public DialogId dialog() {
      return chat.dialog();
    }
  }

  /**
   * A reaction was set or taken back: {@code ONIMV2REACTIONCHANGE}.
   *
   * @param added whether it was set
   */
  record ReactionChanged(
      UserOrigin origin, Reaction reaction, boolean added, Message message, @Nullable User by)
      implements UserEvent {
    @Override
    public DialogId dialog() {
      return message.chat().dialog();
    }
  }

  /**
   * An event this version does not know, kept whole but for its tokens.
   *
   * @param name the platform's name for it
   * @param data texts, lists and maps
   */
  record Unknown(UserOrigin origin, String name, Map<String, Object> data) implements UserEvent {
    public Unknown {
      data = Map.copyOf(data);
    }

    @Override
    public @Nullable DialogId dialog() {
      return null;
    }

    @Override
    public @Nullable User by() {
      return null;
    }
  }
}
