package io.imbot4j.runtime;

import io.imbot4j.bot.AbstractBot;
import io.imbot4j.bot.Label;
import io.imbot4j.bot.Middleware;
import io.imbot4j.bot.Phrases;
import io.imbot4j.bot.Route;
import io.imbot4j.bot.Routes;
import io.imbot4j.bot.Usage;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.command.NewCommand;
import java.util.ArrayList;
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

  /**
   * @throws IllegalArgumentException if two routes overlap, or a record cannot travel
   */
  RouteTable(AbstractBot bot) {
    Routes routes = bot.table();
    wrapping = routes.wrapping();
    routes.all().forEach(this::add);
    for (String name : buttons.keySet()) {
      CommandName command = new CommandName(name);
      if (commands.containsKey(name) || isHelp(command) || isCancel(command)) {
        throw new IllegalArgumentException(
            "command /"
                + name
                + " and the button payload of that name overlap; rename one, or give the record a"
                + " @Name");
      }
    }
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

  Set<String> buttonNames() {
    return buttons.keySet();
  }

  Set<String> timerNames() {
    return timers.keySet();
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

  /** What a person may type, a line each. */
  String help(Locale language) {
    StringBuilder lines = new StringBuilder(Phrases.HELP.in(language));
    for (NewCommand command : registrations()) {
      if (!command.hidden()) {
        String arguments = text(command.params(), language);
        lines
            .append("\n/")
            .append(command.name())
            .append(arguments.isEmpty() ? "" : " " + arguments);
        lines.append(" — ").append(text(command.titles(), language));
      }
    }
    return lines.toString();
  }

  /**
   * What the portal must know: the commands people type, and a hidden one for each kind of button.
   */
  List<NewCommand> registrations() {
    List<NewCommand> all = new ArrayList<>();
    for (Route route : commands.values()) {
      if (route instanceof Route.Plain plain) {
        all.add(visible(plain.name(), plain.title(), ""));
      } else if (route instanceof Route.Typed<?> typed) {
        all.add(visible(typed.name(), typed.title(), Usage.of(typed.arguments())));
      } else if (route instanceof Route.Talk<?> talk) {
        all.add(visible(talk.name(), talk.title(), ""));
      }
    }
    if (isCancel(CANCEL)) {
      all.add(visible(CANCEL, ofPhrase(Phrases.CANCEL_TITLE), ""));
    }
    if (isHelp(HELP)) {
      all.add(visible(HELP, ofPhrase(Phrases.HELP_TITLE), ""));
    }
    buttons.keySet().forEach(name -> all.add(NewCommand.hidden(new CommandName(name))));
    return all;
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

  private void addCommand(CommandName name, Route route) {
    refuse(commands.put(name.value().toLowerCase(Locale.ROOT), route), "the command /" + name);
  }

  private static void refuse(@Nullable Object other, String what) {
    if (other != null) {
      throw new IllegalArgumentException("two routes take " + what + "; remove one of them");
    }
  }

  private static NewCommand visible(CommandName name, Label title, String usage) {
    Map<String, String> params = new LinkedHashMap<>();
    if (!usage.isEmpty()) {
      title.byLanguage().keySet().forEach(language -> params.put(language, usage));
    }
    return NewCommand.of(name, title.byLanguage(), params);
  }

  private static Label ofPhrase(Phrases phrase) {
    return Label.of(language -> phrase.in(language), Locale.ENGLISH, Locale.forLanguageTag("ru"));
  }

  private static String text(Map<String, String> byLanguage, Locale language) {
    String text = byLanguage.get(language.getLanguage());
    return text != null
        ? text
        : byLanguage.getOrDefault("en", byLanguage.values().stream().findFirst().orElse(""));
  }
}
