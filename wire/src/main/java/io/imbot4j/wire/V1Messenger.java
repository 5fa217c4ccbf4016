package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.BotChats;
import io.imbot4j.port.BotCommands;
import io.imbot4j.port.BotMessages;
import io.imbot4j.port.MessengerGateway;

/** Speaks {@code imbot.*} as one bot. */
final class V1Messenger implements MessengerGateway {
  private final AsBot bot;
  private final V1Messages messages;
  private final V1Chats chats;
  private final V1Commands commands;

  V1Messenger(Caller caller, BotId id, V1Handler handler) {
    this.bot = new AsBot(caller, id);
    this.messages = new V1Messages(bot);
    this.chats = new V1Chats(bot);
    this.commands = new V1Commands(bot, handler, messages);
  }

  @Override
  public PortalId portal() {
    return bot.caller().portal();
  }

  @Override
  public BotId bot() {
    return bot.id();
  }

  @Override
  public Generation generation() {
    return Generation.V1;
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
