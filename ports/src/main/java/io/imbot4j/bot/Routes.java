package io.imbot4j.bot;

import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.event.BotEvent;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * A bot's table of contents: its commands, buttons, conversations and timers, filled in {@link
 * AbstractBot#routes}.
 *
 * <p>Two routes for the same command or the same payload are refused when the bot starts. For one
 * thread while it is filled.
 */
public final class Routes {
  private final List<Route> all = new ArrayList<>();
  private final List<Middleware> wrapping = new ArrayList<>();
  private List<Middleware> around = List.of();

  /** Starts an empty table. */
  public Routes() {}

  /**
   * A command without arguments of its own.
   *
   * @param name without the slash
   * @param title what it does, in English
   */
  public Routes command(String name, String title, Handler<BotEvent.CommandAdded> handler) {
    return command(name, Label.of(title), handler);
  }

  /** A command without arguments of its own, with its title in several languages. */
  public Routes command(String name, Label title, Handler<BotEvent.CommandAdded> handler) {
    return add(new Route.Plain(new CommandName(name), title, handler, around));
  }

  /**
   * A command whose arguments are a record: its components are the grammar, its constructor the
   * validation, and the usage line is made from it. The last component takes the rest of the line
   * if it is a {@code String}.
   */
  public <T extends Record> Routes command(
      String name, String title, Class<T> arguments, Handler<T> handler) {
    return command(name, Label.of(title), arguments, handler);
  }

  /** A command whose arguments are a record, with its title in several languages. */
  public <T extends Record> Routes command(
      String name, Label title, Class<T> arguments, Handler<T> handler) {
    return add(new Route.Typed<>(new CommandName(name), title, arguments, handler, around));
  }

  /** A command that begins a conversation. */
  public Routes command(String name, String title, Conversation<?> conversation) {
    return command(name, Label.of(title), conversation);
  }

  /** A command that begins a conversation, with its title in several languages. */
  public Routes command(String name, Label title, Conversation<?> conversation) {
    return add(talk(new CommandName(name), title, conversation));
  }

  /** Buttons made with {@link io.imbot4j.domain.message.Button#of} of a payload of this type. */
  public <T extends Record> Routes button(Class<T> payload, Handler<Press<T>> handler) {
    return add(new Route.Pressed<>(payload, handler, around));
  }

  /** What {@link Dialog#later} brings back, for payloads of this type. */
  public <T extends Record> Routes timer(Class<T> payload, Handler<T> handler) {
    return add(new Route.Due<>(payload, handler));
  }

  /** Wraps the whole bot: every event passes it, timers do not. */
  public Routes use(Middleware middleware) {
    wrapping.add(middleware);
    return this;
  }

  /**
   * Wraps some routes: the commands and buttons that {@code part} adds. Timers, and the answers to
   * a conversation once it has begun, do not pass it.
   */
  public Routes with(Middleware middleware, Consumer<Routes> part) {
    List<Middleware> outside = around;
    List<Middleware> inside = new ArrayList<>(outside);
    inside.add(middleware);
    around = List.copyOf(inside);
    part.accept(this);
    around = outside;
    return this;
  }

  /** The routes in the order they were added. */
  public List<Route> all() {
    return List.copyOf(all);
  }

  /** What wraps the whole bot, outermost first. */
  public List<Middleware> wrapping() {
    return List.copyOf(wrapping);
  }

  private <S> Route.Talk<S> talk(CommandName name, Label title, Conversation<S> conversation) {
    return new Route.Talk<>(name, title, conversation, around);
  }

  private Routes add(Route route) {
    all.add(route);
    return this;
  }
}
