package io.imbot4j.bot;

import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.event.BotEvent;
import java.util.List;

/** One line of a bot's {@link Routes}. Immutable. */
public sealed interface Route {
  /** What runs around it, outermost first. */
  List<Middleware> around();

  /** A command without arguments of its own. */
  record Plain(
      CommandName name,
      Label title,
      Handler<BotEvent.CommandAdded> handler,
      List<Middleware> around)
      implements Route {}

  /** A command whose arguments are a record. */
  record Typed<T extends Record>(
      CommandName name,
      Label title,
      Class<T> arguments,
      Handler<T> handler,
      List<Middleware> around)
      implements Route {}

  /** A command that begins a conversation. */
  record Talk<S>(
      CommandName name, Label title, Conversation<S> conversation, List<Middleware> around)
      implements Route {}

  /** Buttons with a payload of one type. */
  record Pressed<T extends Record>(
      Class<T> payload, Handler<Press<T>> handler, List<Middleware> around) implements Route {}

  /** Timers with a payload of one type. */
  record Due<T extends Record>(Class<T> payload, Handler<T> handler) implements Route {
    @Override
    public List<Middleware> around() {
      return List.of();
    }
  }
}
