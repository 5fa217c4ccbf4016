package io.imbot4j.contracts;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.BotChats;
import io.imbot4j.port.BotCommands;
import io.imbot4j.port.BotMessages;
import io.imbot4j.port.MessengerGateway;
import java.util.List;
import java.util.Set;

/**
 * A portal's messenger in memory: it keeps what was sent, and refuses what is wrong with the codes
 * of the platform.
 *
 * <p>The bot is in every private dialog, in the chats it opened, and in those given to {@link
 * #joins}. Safe for many threads.
 */
public final class FakeMessenger implements MessengerGateway {
  private final FakeChats chats = new FakeChats();
  private final FakeMessages messages = new FakeMessages(chats);
  private final FakeCommands commands = new FakeCommands(messages);

  /** A portal with no chat and no message. */
  public FakeMessenger() {}

  /** A message that is there now. */
  public record Sent(MessageId id, DialogId dialog, NewMessage message) {}

  /** Puts the bot into a group chat. */
  public FakeMessenger joins(ChatId chat) {
    chats.join(chat);
    return this;
  }

  /** The messages that are there now, oldest first. */
  public List<Sent> sent() {
    return messages.sent();
  }

  /** The texts that are there now, oldest first. */
  public List<String> texts() {
    return sent().stream().map(sent -> sent.message().text().bb()).toList();
  }

  /** Who is in a group chat with the bot. */
  public Set<UserId> members(ChatId chat) {
    return chats.members(chat);
  }

  /** Where the bot showed that it is busy. */
  public List<DialogId> typed() {
    return chats.typed();
  }

  @Override
  public PortalId portal() {
    return Samples.PORTAL;
  }

  @Override
  public BotId bot() {
    return Samples.BOT;
  }

  @Override
  public Generation generation() {
    return Generation.V2;
  }

  @Override
  public BotMessages messages() {
    return messages;
  }

  @Override
  public BotChats chats() {
    return chats;
  }

  @Override
  public BotCommands commands() {
    return commands;
  }
}
