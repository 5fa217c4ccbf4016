package io.imbot4j.runtime;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Route;
import io.imbot4j.domain.User;
import io.imbot4j.domain.UserId;
import io.imbot4j.domain.bot.BotType;
import io.imbot4j.domain.command.CommandCall;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.event.BotEvent;
import io.imbot4j.domain.message.Message;
import io.imbot4j.port.ConversationState;
import io.imbot4j.port.Work;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Decides where an event goes: through the middleware, then to a command's answer, a conversation,
 * or the bot's hook.
 */
final class Router {
  private static final Pattern TYPED_COMMAND =
      Pattern.compile(
          "/([\\p{L}\\p{N}_-]{1," + CommandName.MAX_LENGTH + "})(?:\\s+(.*))?", Pattern.DOTALL);

  private final AbstractBot bot;
  private final Hooks hooks;
  private final RouteTable table;
  private final Calls calls;

  Router(AbstractBot bot, Hooks hooks, RouteTable table, Payloads payloads) {
    this.bot = bot;
    this.hooks = hooks;
    this.table = table;
    this.calls = new Calls(bot, hooks, table, payloads);
  }

  /**
   * @param talks where people are in this lane; changed as conversations go on
   */
  void handle(Work work, TurnDialog dialog, Map<UserId, ConversationState> talks) throws Exception {
    if (work instanceof Work.Timer timer) {
      due(table.timer(timer.name()), timer, dialog);
    } else if (work instanceof Work.Event turn && isForUs(turn.event())) {
      Layers.around(
          table.wrapping(), turn.event(), dialog, () -> route(turn.event(), dialog, talks));
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
      calls.answer(called, dialog, talks);
      return;
    }
    if (event instanceof BotEvent.MessageAdded added) {
      Optional<BotEvent.CommandAdded> typed = typedCommand(added);
      if (typed.isPresent()) {
        calls.answer(typed.get(), dialog, talks);
        return;
      }
      if (follows(added, dialog, talks)) {
        return;
      }
    }
    hooks.tellOnce(event);
    bot.handle(event, dialog);
  }

  /** The portal takes a command it does not know, or not yet, for a plain message. */
  private Optional<BotEvent.CommandAdded> typedCommand(BotEvent.MessageAdded added) {
    Matcher typed = TYPED_COMMAND.matcher(added.message().text());
    if (!table.hasCommands() || !typed.matches()) {
      return Optional.empty();
    }
    CommandName name = new CommandName(typed.group(1));
    if (!table.knows(name) && mayBeForAnother(added.message())) {
      return Optional.empty();
    }
    String params = typed.group(2) == null ? "" : typed.group(2);
    CommandCall call = new CommandCall(null, name, params, CommandCall.Context.TYPED);
    return Optional.of(
        new BotEvent.CommandAdded(added.origin(), call, added.message(), added.by()));
  }

  /** A bot that hears whole chats hears what was said to others, unless it was called by name. */
  private boolean mayBeForAnother(Message message) {
    BotType type = bot.profile().type();
    boolean hearsWholeChats = type.equals(BotType.SUPERVISOR) || type.equals(BotType.PERSONAL);
    return hearsWholeChats && !message.chat().isPrivate() && !message.mentioned();
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

  private <T extends Record> void due(
      Route.@Nullable Due<T> route, Work.Timer timer, TurnDialog dialog) throws Exception {
    if (route == null) {
      throw new IllegalStateException(
          "no route takes the timer \"" + timer.name() + "\" any more; add on.timer(...) for it");
    }
    route.handler().handle(Records.make(route.payload(), timer.fields()), dialog);
  }
}
