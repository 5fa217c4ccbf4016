package io.imbot4j.runtime;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.domain.BotId;
import io.imbot4j.domain.bot.Bot;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.command.Command;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.port.AppGateway;
import io.imbot4j.port.BotCommands;
import io.imbot4j.port.MessengerGateway;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
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
    Map<CommandName, Command> there = new HashMap<>();
    commands.list().forEach(command -> there.put(command.name(), command));
    for (NewCommand command : wanted) {
      Command old = there.remove(command.name());
      if (old == null) {
        commands.register(command);
      } else if (differs(old, command)) {
        commands.update(old.id(), command);
      }
    }
    there.values().forEach(command -> commands.unregister(command.id()));
  }

  /**
   * The list shows one language of several; the flags and whether that text is one of ours say
   * enough.
   */
  private static boolean differs(Command old, NewCommand wanted) {
    return old.hidden() != wanted.hidden()
        || old.common() != wanted.common()
        || old.extranet() != wanted.extranet()
        || (!wanted.hidden() && !wanted.titles().containsValue(old.title()))
        || (!wanted.hidden() && !old.params().isEmpty() != !wanted.params().isEmpty())
        || (!old.params().isEmpty() && !wanted.params().containsValue(old.params()));
  }
}
