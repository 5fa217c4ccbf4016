package io.imbot4j.contracts;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.ChatId;
import io.imbot4j.domain.DialogId;
import io.imbot4j.domain.MessageId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.Capabilities;
import io.imbot4j.domain.bot.Capability;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.domain.message.Reaction;
import io.imbot4j.port.BotChats;
import io.imbot4j.port.BotCommands;
import io.imbot4j.port.BotFiles;
import io.imbot4j.port.BotIcons;
import io.imbot4j.port.BotMessages;
import io.imbot4j.port.Effects;
import io.imbot4j.port.LineSessions;
import io.imbot4j.port.MessengerGateway;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A portal's messenger in memory: it keeps what was sent, and refuses what is wrong with the codes
 * of the platform.
 *
 * <p>The bot is in every private dialog, in the chats it opened, and in those given to {@link
 * #joins}. Safe for many threads.
 */
public final class FakeMessenger implements MessengerGateway {
  private static final String OLDER = "only the older generation can; the fake is of the newer one";
  private final FakeChats chats = new FakeChats();
  private final FakeMessages messages = new FakeMessages(chats);
  private final FakeCommands commands = new FakeCommands(messages);
  private final FakeFiles files = new FakeFiles(chats, messages);
  private final FakeLines lines = new FakeLines();
  private final FakeIcons icons = new FakeIcons();

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

  /** The signs the bot has put on a message. */
  public Set<Reaction> reactions(MessageId id) {
    return messages.reactions(id);
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

  @Override
  public BotFiles files() {
    return files;
  }

  @Override
  public LineSessions lines() {
    return lines;
  }

  /** What the bot did in sessions of open lines, a line each: {@code transfer 5 to 27}. */
  public List<String> sessions() {
    return lines.done();
  }

  /** Everything. */
  @Override
  public Capabilities capabilities() {
    return new Capabilities(
        Map.of(
            Capability.MESSAGES_BETWEEN, OLDER,
            Capability.CONTEXT_MENUS, OLDER,
            Capability.HIDDEN_HISTORY, OLDER,
            Capability.ICONS, OLDER,
            Capability.TOGGLED_LIKES, OLDER,
            Capability.ANSWERS_BY_NAME, OLDER));
  }

  @Override
  public BotIcons icons() {
    return icons;
  }

  /** This messenger: it makes each call as often as it is asked to. */
  @Override
  public FakeMessenger through(Effects effects) {
    return this;
  }
}
