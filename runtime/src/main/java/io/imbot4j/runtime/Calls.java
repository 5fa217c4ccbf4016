package io.imbot4j.runtime;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Phrases;
import io.imbot4j.bot.Press;
import io.imbot4j.bot.Route;
import io.imbot4j.domain.BbCode;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.command.CommandCall;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.ConversationState;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Answers a command that was typed, or the button that calls one. */
final class Calls {
  private final AbstractBot bot;
  private final Hooks hooks;
  private final RouteTable table;
  private final Payloads payloads;

  Calls(AbstractBot bot, Hooks hooks, RouteTable table, Payloads payloads) {
    this.bot = bot;
    this.hooks = hooks;
    this.table = table;
    this.payloads = payloads;
  }

  /**
   * @param talks where people are in this lane; changed where a conversation begins or ends
   */
  void answer(BotEvent.CommandAdded called, TurnDialog dialog, Map<UserId, ConversationState> talks)
      throws Exception {
    CommandName name = called.command().name();
    Route.Pressed<?> button = table.button(name);
    Route command = table.command(name);
    if (button != null && called.command().context() != CommandCall.Context.TYPED) {
      pressed(button, called, dialog);
    } else if (command != null) {
      Layers.around(command.around(), called, dialog, () -> run(command, called, dialog, talks));
    } else if (table.isCancel(name)) {
      boolean talked = called.by() != null && talks.remove(called.by().id()) != null;
      dialog.answer(
          NewMessage.of(
              (talked ? Phrases.CANCELLED : Phrases.NOTHING_TO_CANCEL).in(dialog.language())));
    } else if (table.isHelp(name)) {
      dialog.answer(NewMessage.of(table.commands().help(dialog.language())));
    } else {
      unknown(called, dialog);
    }
  }

  private void run(
      Route route,
      BotEvent.CommandAdded called,
      TurnDialog dialog,
      Map<UserId, ConversationState> talks)
      throws Exception {
    if (route instanceof Route.Plain plain) {
      plain.handler().handle(called, dialog);
    } else if (route instanceof Route.Typed<?> typed) {
      typed(typed, called, dialog);
    } else if (route instanceof Route.Talk<?> talk) {
      begin(table.talk(talk.name().value()), called.by(), dialog, talks);
    }
  }

  private static void begin(
      @Nullable Talk<?> talk,
      @Nullable User by,
      TurnDialog dialog,
      Map<UserId, ConversationState> talks) {
    if (talk != null && by != null) {
      talk.begin(by.id(), dialog, talks);
    }
  }

  private <T extends Record> void typed(
      Route.Typed<T> route, BotEvent.CommandAdded called, TurnDialog dialog) throws Exception {
    String line = BbCode.toPlain(called.command().params());
    route
        .handler()
        .handle(Arguments.read(route.name(), route.arguments(), line, dialog.language()), dialog);
  }

  private <T extends Record> void pressed(
      Route.Pressed<T> route, BotEvent.CommandAdded called, TurnDialog dialog) throws Exception {
    Optional<T> payload =
        payloads.open(dialog.portal(), dialog.bot(), route.payload(), called.command().params());
    User by = called.by();
    if (payload.isEmpty() || by == null) {
      dialog.say(Phrases.OLD_BUTTON.in(dialog.language()));
      return;
    }
    Press<T> press = new Press<>(payload.get(), called.message().id(), by);
    Layers.around(route.around(), called, dialog, () -> route.handler().handle(press, dialog));
  }

  private void unknown(BotEvent.CommandAdded called, TurnDialog dialog) throws Exception {
    String typed = called.command().name().value();
    Optional<String> meant =
        called.command().context() == CommandCall.Context.BUTTON || hooks.overrides("onCommand")
            ? Optional.empty()
            : table.nearest(typed);
    if (meant.isPresent()) {
      dialog.answer(NewMessage.of(Phrases.DID_YOU_MEAN.in(dialog.language(), typed, meant.get())));
    } else {
      bot.handle(called, dialog);
    }
  }
}
