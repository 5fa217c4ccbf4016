package io.imbot4j.runtime;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Middleware;
import io.imbot4j.bot.Phrases;
import io.imbot4j.bot.Press;
import io.imbot4j.bot.Route;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.command.CommandCall;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.BbCode;
import io.imbot4j.domain.message.NewMessage;
import io.imbot4j.port.ConversationState;
import io.imbot4j.port.Work;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides where an event goes: through the middleware, then to a button's route, a command's, a
 * conversation, or the bot's hook.
 */
final class Router {
  private static final Pattern TYPED_COMMAND =
      Pattern.compile(
          "/([\\p{L}\\p{N}_-]{1," + CommandName.MAX_LENGTH + "})(?:\\s+(.*))?", Pattern.DOTALL);

  private final AbstractBot bot;
  private final RouteTable table;
  private final Payloads payloads;

  Router(AbstractBot bot, RouteTable table, Payloads payloads) {
    this.bot = bot;
    this.table = table;
    this.payloads = payloads;
  }

  /**
   * @param talks where people are in this lane; changed as conversations go on
   */
  void handle(Work work, TurnDialog dialog, Map<UserId, ConversationState> talks) throws Exception {
    if (work instanceof Work.Timer timer) {
      due(table.timer(timer.name()), timer, dialog);
    } else if (work instanceof Work.Event turn && isForUs(turn.event())) {
      around(table.wrapping(), turn.event(), dialog, () -> route(turn.event(), dialog, talks));
    }
  }

  /**
   * Our own messages, and those of other bots and of the portal unless they are asked for, would
   * make bots talk for ever.
   */
  private boolean isForUs(BotEvent event) {
    User by = event.by();
    if (by == null) {
      boolean lineOfThePortal =
          event instanceof BotEvent.MessageAdded || event instanceof BotEvent.MessageEdited;
      return !lineOfThePortal || bot.listensToBots();
    }
    boolean ours = by.id().equals(event.origin().bot().user());
    return !ours && (!by.bot() || bot.listensToBots());
  }

  private void route(BotEvent event, TurnDialog dialog, Map<UserId, ConversationState> talks)
      throws Exception {
    if (event instanceof BotEvent.CommandAdded called) {
      called(called, dialog, talks);
      return;
    }
    if (event instanceof BotEvent.MessageAdded added) {
      Optional<BotEvent.CommandAdded> typed = typedCommand(added);
      if (typed.isPresent()) {
        called(typed.get(), dialog, talks);
        return;
      }
      if (follows(added, dialog, talks)) {
        return;
      }
    }
    bot.handle(event, dialog);
  }

  /** The portal takes a command it does not know, or not yet, for a plain message. */
  private Optional<BotEvent.CommandAdded> typedCommand(BotEvent.MessageAdded added) {
    Matcher typed = TYPED_COMMAND.matcher(added.message().text());
    if (!table.hasCommands() || !typed.matches()) {
      return Optional.empty();
    }
    String params = typed.group(2) == null ? "" : typed.group(2);
    CommandCall call =
        new CommandCall(null, new CommandName(typed.group(1)), params, CommandCall.Context.TYPED);
    return Optional.of(
        new BotEvent.CommandAdded(added.origin(), call, added.message(), added.by()));
  }

  private boolean follows(
      BotEvent.MessageAdded added, TurnDialog dialog, Map<UserId, ConversationState> talks) {
    User by = added.by();
    ConversationState state = by == null ? null : talks.get(by.id());
    if (by == null || state == null) {
      return false;
    }
    Talk<?> talk = table.talk(state.conversation());
    if (talk == null) {
      talks.remove(by.id());
      return false;
    }
    talk.follow(state, added.message(), by, dialog, talks);
    return true;
  }

  private void called(
      BotEvent.CommandAdded called, TurnDialog dialog, Map<UserId, ConversationState> talks)
      throws Exception {
    CommandName name = called.command().name();
    Route.Pressed<?> button = table.button(name);
    Route command = table.command(name);
    if (button != null && called.command().context() != CommandCall.Context.TYPED) {
      pressed(button, called, dialog);
    } else if (command != null) {
      around(command.around(), called, dialog, () -> run(command, called, dialog, talks));
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
    around(route.around(), called, dialog, () -> route.handler().handle(press, dialog));
  }

  private <T extends Record> void due(
      Route.@Nullable Due<T> route, Work.Timer timer, TurnDialog dialog) throws Exception {
    if (route == null) {
      throw new IllegalStateException(
          "no route takes the timer \"" + timer.name() + "\" any more; add on.timer(...) for it");
    }
    route.handler().handle(Records.make(route.payload(), timer.fields()), dialog);
  }

  private void unknown(BotEvent.CommandAdded called, TurnDialog dialog) throws Exception {
    String typed = called.command().name().value();
    Optional<String> meant = table.nearest(typed);
    if (meant.isPresent()) {
      dialog.answer(NewMessage.of(Phrases.DID_YOU_MEAN.in(dialog.language(), typed, meant.get())));
    } else {
      bot.handle(called, dialog);
    }
  }

  private static void around(
      List<Middleware> layers, BotEvent event, TurnDialog dialog, Middleware.Chain inside)
      throws Exception {
    if (layers.isEmpty()) {
      inside.go();
      return;
    }
    List<Middleware> rest = layers.subList(1, layers.size());
    layers.get(0).handle(event, dialog, () -> around(rest, event, dialog, inside));
  }
}
