package io.imbot4j.domain.event;

import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.User;
import io.imbot4j.domain.chat.Chat;
import io.imbot4j.domain.command.CommandCall;
import io.imbot4j.domain.message.Message;
import io.imbot4j.domain.message.Reaction;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Something a portal told a bot, the same for both generations of the API. Immutable.
 *
 * <p>An event never says with whose tokens it came: who wrote or acted is in the message or the
 * user.
 */
public sealed interface BotEvent {
  /** Where it comes from. */
  Origin origin();

  /** Where an answer would go; {@code null} for an event of no dialog. */
  @Nullable DialogId dialog();

  /** Who wrote or acted; {@code null} where the portal did not say or it was the portal itself. */
  @Nullable User by();

  /** Somebody wrote: {@code ONIMBOTV2MESSAGEADD}, {@code ONIMBOTMESSAGEADD}. */
  record MessageAdded(Origin origin, Message message) implements BotEvent {
    @Override
    public DialogId dialog() {
      return message.chat().dialog();
    }

    @Override
    public @Nullable User by() {
      return message.author();
    }
  }

  /** A message changed: {@code ONIMBOTV2MESSAGEUPDATE}, {@code ONIMBOTMESSAGEUPDATE}. */
  record MessageEdited(Origin origin, Message message) implements BotEvent {
    @Override
    public DialogId dialog() {
      return message.chat().dialog();
    }

    @Override
    public @Nullable User by() {
      return message.author();
    }
  }

  /** A message went: {@code ONIMBOTV2MESSAGEDELETE}, {@code ONIMBOTMESSAGEDELETE}. */
  record MessageDeleted(Origin origin, MessageId message, Chat chat, @Nullable User by)
      implements BotEvent {
    @Override
    public DialogId dialog() {
      return chat.dialog();
    }
  }

  /**
   * The bot came into a chat, or a person opened the private dialog: {@code ONIMBOTV2JOINCHAT},
   * {@code ONIMBOTJOINCHAT}. May arrive after the first message of the same chat.
   */
  record JoinedChat(Origin origin, Chat chat, @Nullable User by) implements BotEvent {
    @Override
    public DialogId dialog() {
      return chat.dialog();
    }
  }

  /**
   * A command was typed or a button pressed: {@code ONIMBOTV2COMMANDADD}, {@code ONIMCOMMANDADD}.
   */
  record CommandAdded(Origin origin, CommandCall command, Message message, @Nullable User by)
      implements BotEvent {
    @Override
    public DialogId dialog() {
      return message.chat().dialog();
    }
  }

  /**
   * A reaction was set or taken back: {@code ONIMBOTV2REACTIONCHANGE}.
   *
   * @param added whether it was set
   */
  record ReactionChanged(
      Origin origin, Reaction reaction, boolean added, Message message, @Nullable User by)
      implements BotEvent {
    @Override
    public DialogId dialog() {
      return message.chat().dialog();
    }
  }

  /**
   * A person opened the dialog by a link with context: {@code ONIMBOTV2CONTEXTGET}, {@code
   * ONIMBOTCONTEXTGET}.
   *
   * @param context what the link carried: texts, lists and maps, numbers as digits and booleans as
   *     {@code 1} and {@code 0}, since a posted event knows no more; anybody may have written it,
   *     so act on it only after the person confirmed
   */
  record ContextOpened(Origin origin, Chat chat, Map<String, Object> context, @Nullable User by)
      implements BotEvent {
    public ContextOpened {
      context = Map.copyOf(context);
    }

    @Override
    public DialogId dialog() {
      return chat.dialog();
    }
  }

  /**
   * The bot was removed from the portal, its last event: {@code ONIMBOTV2DELETE}, {@code
   * ONIMBOTDELETE}.
   */
  record BotDeleted(Origin origin) implements BotEvent {
    @Override
    public @Nullable DialogId dialog() {
      return null;
    }

    @Override
    public @Nullable User by() {
      return null;
    }
  }

  /**
   * Something happened in the chats of the user the bot's application follows, where the bot
   * fetches user events as well: {@code ONIMV2…}. The bot need not be in that chat, so there is no
   * dialog to answer in.
   */
  record Observed(Origin origin, UserEvent event) implements BotEvent {
    @Override
    public @Nullable DialogId dialog() {
      return null;
    }

    @Override
    public @Nullable User by() {
      return event.by();
    }
  }

  /**
   * An event this version does not know, kept whole but for its tokens.
   *
   * @param name the platform's name for it
   * @param data texts, lists and maps as they came, booleans, and numbers as {@link Long} or {@link
   *     Double}, or as their digits where they are too large
   */
  record Unknown(Origin origin, String name, Map<String, Object> data) implements BotEvent {
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
