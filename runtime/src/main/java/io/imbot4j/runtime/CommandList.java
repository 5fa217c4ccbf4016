package io.imbot4j.runtime;

import io.imbot4j.bot.Label;
import io.imbot4j.bot.Phrases;
import io.imbot4j.bot.Route;
import io.imbot4j.bot.Usage;
import io.imbot4j.domain.command.CommandName;
import io.imbot4j.domain.command.NewCommand;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * The commands of a bot as a portal and a person are told of them. For one thread while it is
 * filled.
 */
final class CommandList {
  private final List<Line> lines = new ArrayList<>();
  private final List<NewCommand> registrations = new ArrayList<>();

  /** Adds a command people type. */
  void add(Route route) {
    if (route instanceof Route.Plain plain) {
      add(plain.name(), plain.title(), "");
    } else if (route instanceof Route.Typed<?> typed) {
      add(typed.name(), typed.title(), Usage.of(typed.arguments()));
    } else if (route instanceof Route.Talk<?> talk) {
      add(talk.name(), talk.title(), "");
    }
  }

  /** Adds a command every bot gets. */
  void add(CommandName name, Phrases title) {
    add(name, Label.of(title::in, Locale.ENGLISH, Locale.forLanguageTag("ru")), "");
  }

  /** Adds the hidden command behind a kind of button. */
  void addHidden(CommandName name) {
    registrations.add(NewCommand.hidden(name));
  }

  /** What the portal must know. */
  List<NewCommand> registrations() {
    return List.copyOf(registrations);
  }

  /** What a person may type, a line each. */
  String help(Locale language) {
    StringBuilder text = new StringBuilder(Phrases.HELP.in(language));
    for (Line line : lines) {
      text.append("\n/").append(line.name());
      text.append(line.usage().isEmpty() ? "" : " " + line.usage());
      text.append(" — ").append(line.title().text(language));
    }
    return text.toString();
  }

  private void add(CommandName name, Label title, String usage) {
    Map<String, String> params = new LinkedHashMap<>();
    if (!usage.isEmpty()) {
      title.byLanguage().keySet().forEach(language -> params.put(language, usage));
    }
    registrations.add(NewCommand.of(name, title.byLanguage(), params));
    lines.add(new Line(name, title, usage));
  }

  private record Line(CommandName name, Label title, String usage) {}
}
