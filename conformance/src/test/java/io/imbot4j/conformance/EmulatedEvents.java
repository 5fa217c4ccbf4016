package io.imbot4j.conformance;

import io.imbot4j.domain.BotId;
import io.imbot4j.domain.bot.BotProfile;
import io.imbot4j.domain.bot.BotRegistration;
import io.imbot4j.domain.bot.Delivery;
import io.imbot4j.domain.bot.Generation;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.command.NewCommand;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.MessengerGateway;
import io.imbot4j.world.Actor;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** The events that the emulated portal sends where Ann does all she can with two bots. */
final class EmulatedEvents {
  private EmulatedEvents() {}

  static Set<String> names() {
    Set<String> names = new TreeSet<>();
    Bakery bakery = new Bakery();
    bakery.app.call("im.v2.Event.subscribe", Map.of());
    for (MessengerGateway bot : List.of(bakery.bot, bakery.oldBot)) {
      act(bakery, bot);
    }
    names.addAll(fetched(bakery, "imbot.v2.Event.get", Map.of("botId", bakery.bot.bot().value())));
    names.addAll(fetched(bakery, "im.v2.Event.get", Map.of()));
    // The last event of a bot cannot be fetched any more, but it is posted.
    BotProfile posted = BotProfile.of("mill", "Mill").build();
    BotId mill =
        bakery
            .app
            .register(new BotRegistration(posted, Generation.V2, Delivery.webhook(Bakery.HANDLER)))
            .id();
    bakery.app.unregister(mill, Generation.V2);
    bakery.app.unregister(bakery.oldBot.bot(), Generation.V1);
    bakery.world.takeDeliveries().forEach(delivery -> names.add(delivery.event()));
    return names;
  }

  private static void act(Bakery bakery, MessengerGateway bot) {
    Actor ann = bakery.world.as(1);
    String dialog = bot.bot().toString();
    CommandName rota = new CommandName("rota");
    bot.commands()
        .register(NewCommand.of(rota, Bakery.english("Show the rota"), Bakery.english("[day]")));
    int said = ann.say(dialog, "hello");
    ann.edit(said, "hello there");
    ann.delete(said);
    ann.say(dialog, "/rota friday");
    ann.open(dialog, Map.of("order", "318"));
    ann.createChat("Ovens", List.of(Math.toIntExact(bot.bot().value())), false);
    long answer = bot.messages().send(bakery.dialogWithAnn, NewMessage.of("hi")).value();
    ann.react(Math.toIntExact(answer), "fire");
  }

  private static Set<String> fetched(Bakery bakery, String method, Map<String, Object> more) {
    Map<String, Object> parameters = new LinkedHashMap<>(more);
    parameters.put("botToken", Bakery.SECRET);
    Set<String> names = new TreeSet<>();
    Map<String, @Nullable Object> page = Json.map(bakery.app.call(method, parameters));
    Json.list(page.get("events"))
        .forEach(event -> names.add(String.valueOf(Json.map(event).get("type"))));
    return names;
  }
}
