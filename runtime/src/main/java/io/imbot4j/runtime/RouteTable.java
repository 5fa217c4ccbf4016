package io.imbot4j.runtime;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Middleware;
import io.imbot4j.bot.Phrases;
import io.imbot4j.bot.Route;
import io.imbot4j.bot.Routes;
import io.imbot4j.domain.command.CommandName;
import java.time.Duration;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A bot's routes, checked and indexed once, with the commands every bot gets: help, and cancel
 * where it converses.
 */
final class RouteTable {
  static final CommandName HELP = new CommandName("help");
  static final CommandName CANCEL = new CommandName("cancel");

  private final List<Middleware> wrapping;
  private final Map<String, Route> commands = new LinkedHashMap<>();
  private final Map<String, Route.Pressed<?>> buttons = new LinkedHashMap<>();
  private final Map<String, Route.Due<?>> timers = new LinkedHashMap<>();
  private final Map<String, Talk<?>> talks = new LinkedHashMap<>();
  private final CommandList list = new CommandList();

  /**
   * @throws IllegalArgumentException if two routes overlap, a record cannot travel, or a portal
   *     could not store a command
   */
  RouteTable(AbstractBot bot) {
    Routes routes = bot.table();
    wrapping = routes.wrapping();
    routes.all().forEach(this::add);
    buttons.keySet().forEach(this::refuseOverlap);
    fillList();
  }

  /** The commands as a portal and a person are told of them. */
  CommandList commands() {
    return list;
  }

  List<Middleware> wrapping() {
    return wrapping;
  }

  boolean hasCommands() {
    return !commands.isEmpty();
  }

  @Nullable Route command(CommandName name) {
    return commands.get(name.value().toLowerCase(Locale.ROOT));
  }

  Route.@Nullable Pressed<?> button(CommandName name) {
    return buttons.get(name.value());
  }

  Route.@Nullable Due<?> timer(String name) {
    return timers.get(name);
  }

  @Nullable Talk<?> talk(String name) {
    return talks.get(name);
  }

  /** How long the most patient conversation waits; nothing where there is none. */
  Duration patience() {
    return talks.values().stream()
        .map(Talk::patience)
        .max(Comparator.naturalOrder())
        .orElse(Duration.ZERO);
  }

  Set<String> buttonNames() {
    return buttons.keySet();
  }

  Set<String> timerNames() {
    return timers.keySet();
  }

  /** Whether a person may type it. */
  boolean knows(CommandName name) {
    return command(name) != null || isHelp(name) || isCancel(name);
  }

  boolean isHelp(CommandName name) {
    return name.value().equalsIgnoreCase(HELP.value()) && hasCommands() && command(HELP) == null;
  }

  boolean isCancel(CommandName name) {
    return name.value().equalsIgnoreCase(CANCEL.value())
        && !talks.isEmpty()
        && command(CANCEL) == null;
  }

  Optional<String> nearest(String typed) {
    Set<String> words = new LinkedHashSet<>(commands.keySet());
    words.add(HELP.value());
    return Nearest.to(typed.toLowerCase(Locale.ROOT), words);
  }

  private void add(Route route) {
    if (route instanceof Route.Plain plain) {
      addCommand(plain.name(), plain);
    } else if (route instanceof Route.Typed<?> typed) {
      Arguments.check(typed.name(), typed.arguments());
      addCommand(typed.name(), typed);
    } else if (route instanceof Route.Talk<?> talk) {
      addCommand(talk.name(), talk);
      talks.put(talk.name().value(), new Talk<>(talk.name().value(), talk.conversation()));
    } else if (route instanceof Route.Pressed<?> pressed) {
      Records.check(pressed.payload());
      refuse(
          buttons.put(Records.nameOf(pressed.payload()), pressed),
          "buttons of " + pressed.payload().getName());
    } else if (route instanceof Route.Due<?> due) {
      Records.check(due.payload());
      refuse(
          timers.put(Records.nameOf(due.payload()), due), "timers of " + due.payload().getName());
    }
  }

  private void refuseOverlap(String button) {
    CommandName name = new CommandName(button);
    if (knows(name)) {
      throw new IllegalArgumentException(
          "command /"
              + name
              + " and the button payload of that name overlap; rename one, or give the record a"
              + " @Name");
    }
  }

  private void fillList() {
    commands.values().forEach(list::add);
    if (isCancel(CANCEL)) {
      list.add(CANCEL, Phrases.CANCEL_TITLE);
    }
    if (isHelp(HELP)) {
      list.add(HELP, Phrases.HELP_TITLE);
    }
    buttons.keySet().forEach(name -> list.addHidden(new CommandName(name)));
  }

  private void addCommand(CommandName name, Route route) {
    refuse(commands.put(name.value().toLowerCase(Locale.ROOT), route), "the command /" + name);
  }

  private static void refuse(@Nullable Object other, String what) {
    if (other != null) {
      throw new IllegalArgumentException("two routes take " + what + "; remove one of them");
    }
  }
}
