package io.imbot4j.runtime;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.BotCommands;
import io.imbot4j.port.MessengerGateway;
import java.util.List;
import java.util.Optional;

/**
 * Makes a portal know a bot and its commands as the bot describes them; run at every start, it
 * repairs what has drifted.
 */
public final class BotRegistrar {
  private final AppGateway app;

  public BotRegistrar(AppGateway app) {
    this.app = app;
  }

  /**
   * Registers the bot, or brings the one with its code in line, and its commands. A bot of the
   * second generation is told only what differs, and what the portal does not tell: its picture and
   * the address of its events. Of one of the first the portal tells too little, so it is told all.
   * Its type stays what it was registered with, since no method changes it: a bot must be
   * unregistered, and its private chats with it, to come back as another type.
   *
   * @return a gateway that speaks as the bot
   * @throws io.imbot4j.port.PortalException as {@link AppGateway#register} says
   * @throws IllegalArgumentException if this generation cannot carry the bot's profile or delivery,
   *     or its routes overlap
   */
  public MessengerGateway register(AbstractBot bot, Generation generation, Delivery delivery) {
    List<NewCommand> commands = new RouteTable(bot).commands().registrations();
    BotRegistration registration = new BotRegistration(bot.profile(), generation, delivery);
    Optional<Bot> known =
        app.bots(generation).stream()
            .filter(one -> one.code().equals(registration.profile().code()))
            .findFirst();
    known.ifPresent(there -> align(there, registration));
    BotId id = known.isPresent() ? known.get().id() : app.register(registration).id();
    MessengerGateway gateway = app.as(id, generation);
    if (generation == Generation.V2) {
      align(gateway.commands(), commands);
    } else {
      // The first generation cannot list commands; registering one again changes nothing.
      commands.forEach(gateway.commands()::register);
    }
    return gateway;
  }

  /**
   * In what a bot of the second generation differs from what its class says; only reads. Of one of
   * the first the portal tells too little.
   *
   * @param there as {@link AppGateway#bots} lists it for its owner
   * @throws io.imbot4j.port.PortalException as {@link BotCommands#list} says
   * @throws IllegalArgumentException if its routes overlap
   */
  public BotDrift drift(AbstractBot bot, Bot there) {
    List<NewCommand> commands = new RouteTable(bot).commands().registrations();
    BotCommands known = app.as(there.id(), Generation.V2).commands();
    return BotDrift.of(
        new Drift(there, bot.profile(), Delivery.fetch()),
        CommandDrift.between(known.list(), commands));
  }

  private void align(Bot there, BotRegistration registration) {
    if (registration.generation() == Generation.V1) {
      app.update(there.id(), registration);
    } else {
      new Drift(there, registration.profile(), registration.delivery())
          .change()
          .ifPresent(change -> app.update(there.id(), change));
    }
  }

  private static void align(BotCommands commands, List<NewCommand> wanted) {
    CommandDrift drift = CommandDrift.between(commands.list(), wanted);
    drift.lacking().forEach(commands::register);
    drift.different().forEach((id, command) -> commands.update(id, command));
    drift.surplus().forEach(command -> commands.unregister(command.id()));
  }
}
