package io.imbot4j.wire;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.PortalId;
import io.imbot4j.domain.bot.Capabilities;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.port.BotChats;
import io.imbot4j.port.BotCommands;
import io.imbot4j.port.BotFiles;
import io.imbot4j.port.BotIcons;
import io.imbot4j.port.BotMessages;
import io.imbot4j.port.Effects;
import io.imbot4j.port.LineSessions;
import io.imbot4j.port.MessengerGateway;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Speaks {@code imbot.*} as one bot. */
final class V1Messenger implements MessengerGateway {
  private final AsBot bot;
  private final V1Messages messages;
  private final V1Chats chats;
  private final V1Commands commands;
  private final V1Files files;
  private final OpenLines lines;
  private final V1Handler handler;
  private final AtomicReference<@Nullable Capabilities> capabilities;
  private final V1Icons icons;

  V1Messenger(Caller caller, BotId id, V1Handler handler) {
    this(caller, id, handler, new AtomicReference<>());
  }

  private V1Messenger(
      Caller caller,
      BotId id,
      V1Handler handler,
      AtomicReference<@Nullable Capabilities> capabilities) {
    this.handler = handler;
    this.capabilities = capabilities;
    this.bot = new AsBot(caller, id);
    this.messages = new V1Messages(bot);
    this.chats = new V1Chats(bot);
    this.commands = new V1Commands(bot, handler, messages);
    this.files = new V1Files(bot);
    this.lines = new OpenLines(caller);
    this.icons = new V1Icons(bot);
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

  @Override
  public BotFiles files() {
    return files;
  }

  @Override
  public LineSessions lines() {
    return lines;
  }

  @Override
  public Capabilities capabilities() {
    Capabilities known = capabilities.get();
    if (known == null) {
      known = Abilities.v1(bot.caller());
      capabilities.set(known);
    }
    return known;
  }

  @Override
  public BotIcons icons() {
    return icons;
  }

  @Override
  public MessengerGateway through(Effects effects) {
    return new V1Messenger(bot.caller().through(effects), bot.id(), handler, capabilities);
  }
}
