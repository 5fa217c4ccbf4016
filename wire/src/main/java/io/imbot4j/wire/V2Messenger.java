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
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Speaks {@code imbot.v2.*} as one bot. */
final class V2Messenger implements MessengerGateway {
  private final AsBot bot;
  private final V2Messages messages;
  private final V2Chats chats;
  private final V2Commands commands;
  private final V2Files files;
  private final OpenLines lines;
  private final InstantSource clock;
  private final AtomicReference<@Nullable Capabilities> capabilities;
  private final V2Icons icons;

  V2Messenger(Caller caller, BotId id, InstantSource clock) {
    this(caller, id, clock, new AtomicReference<>());
  }

  private V2Messenger(
      Caller caller,
      BotId id,
      InstantSource clock,
      AtomicReference<@Nullable Capabilities> capabilities) {
    this.clock = clock;
    this.capabilities = capabilities;
    this.bot = new AsBot(caller, id);
    this.messages = new V2Messages(bot);
    this.chats = new V2Chats(bot);
    this.commands = new V2Commands(bot, clock, messages);
    this.files = new V2Files(bot);
    this.lines = new OpenLines(caller);
    this.icons = new V2Icons(bot);
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
      known = Abilities.v2(bot);
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
    return new V2Messenger(bot.caller().through(effects), bot.id(), clock, capabilities);
  }
}
