package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.BotChats;
import io.imbot4j.port.BotCommands;
import io.imbot4j.port.BotMessages;
import io.imbot4j.port.MessengerGateway;
import java.time.InstantSource;

/** Speaks {@code imbot.v2.*} as one bot. */
final class V2Messenger implements MessengerGateway {
  private final AsBot bot;
  private final V2Messages messages;
  private final V2Chats chats;
  private final V2Commands commands;

  V2Messenger(Caller caller, BotId id, InstantSource clock) {
    this.bot = new AsBot(caller, id);
    this.messages = new V2Messages(bot);
    this.chats = new V2Chats(bot);
    this.commands = new V2Commands(bot, clock, messages);
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
